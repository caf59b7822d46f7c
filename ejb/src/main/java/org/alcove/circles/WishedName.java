package org.alcove.circles;

import org.alcove.accounts.Account;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** A name that the current person would like to have, with what their account is called, as far as that is known. */
public final class WishedName {

    private final NewName name;
    private final @Nullable Account account;

    WishedName(NewName name, @Nullable Account account) {
        this.name = name;
        this.account = account;
    }

    /** The name, if it tells nothing of the account: without knowing that, only a name of our own is known to. */
    NewName requireUntelling() {
        if (account != null) {
            name.requireNothingOf(account);
        } else if (!QuietNames.ALL.contains(name.text())) {
            throw new Refusal(Reason.NAME_UNCHECKED, "Keycloak does not say what the account is called");
        }
        return name;
    }
}
