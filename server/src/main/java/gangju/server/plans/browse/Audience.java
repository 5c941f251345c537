package gangju.server.plans.browse;

import gangju.server.accounts.CurrentAccount;

/** For whom a page is made: it decides which plans may be seen. */
public enum Audience {
    VISITOR,
    SIGNED_IN;

    /** Whoever is signed in without any role sees what visitors see. */
    public static Audience current() {
        return CurrentAccount.isMember() ? SIGNED_IN : VISITOR;
    }

    public boolean isSignedIn() {
        return this == SIGNED_IN;
    }
}
