package gangju.server.indicators;

import gangju.indicator.Confidentiality;
import gangju.server.accounts.CurrentAccount;

/** Who reads figures: a visitor sees free ones of open plans only. */
public enum Viewer {
    VISITOR,
    MEMBER;

    /** Of the present request. */
    public static Viewer current() {
        return CurrentAccount.find().isPresent() ? MEMBER : VISITOR;
    }

    /** Whether figures of that confidentiality may be shown to this reader. */
    public boolean sees(Confidentiality confidentiality) {
        return this == MEMBER || confidentiality == Confidentiality.FREE;
    }
}
