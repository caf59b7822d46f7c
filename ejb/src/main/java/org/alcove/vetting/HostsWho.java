package org.alcove.vetting;

/** Which hosts to look at. */
public enum HostsWho {
    GO_ON,
    END_SOON,
    WISH_TO_GO_ON,
    ARE_INTERRUPTED
}
