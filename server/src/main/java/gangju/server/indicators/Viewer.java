package gangju.server.indicators;

import gangju.indicator.Confidentiality;
import gangju.server.accounts.CurrentAccount;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Who reads figures: a visitor sees free ones of open plans only. */
public enum Viewer {
    VISITOR,
    MEMBER;

    /** Of the present request. */
    public static Viewer current() {
        return CurrentAccount.isMember() ? MEMBER : VISITOR;
    }

    /** Whether figures of that confidentiality may be shown to this reader. */
    public boolean sees(Confidentiality confidentiality) {
        return this == MEMBER || confidentiality == Confidentiality.FREE;
    }

    /**
     * For pages that write, and for what they show beside.
     *
     * @throws ResponseStatusException for a visitor, as if there were no such page
     */
    public static void requireMember() {
        if (current() != MEMBER) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
