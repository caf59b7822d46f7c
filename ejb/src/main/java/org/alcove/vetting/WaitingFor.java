package org.alcove.vetting;

/** What an application that was sent waits for: to look at some of them. */
public enum WaitingFor {
    ANYTHING,
    CHECKS,
    DECISION
}
