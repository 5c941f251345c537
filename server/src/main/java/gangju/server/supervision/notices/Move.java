package gangju.server.supervision.notices;

import gangju.server.accounts.Act;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What may be done to a notice once it is issued; {@code permissions.tsv} says by whom and in which states. */
public enum Move {
    SIGN(Act.SIGN_NOTICE, NoticeState.SIGNED, "notice-signed", Words.NONE, Day.NONE),
    ANSWER(Act.ANSWER_NOTICE, NoticeState.ANSWERED, "notice-answered", Words.NEEDED, Day.NONE),
    CLOSE(Act.CHECK_NOTICE, NoticeState.CLOSED, "notice-closed", Words.ALLOWED, Day.NONE),
    RETURN(Act.CHECK_NOTICE, NoticeState.RETURNED, "notice-returned", Words.NEEDED, Day.ALLOWED),
    EXTEND(Act.EXTEND_NOTICE, null, "extension-asked", Words.NEEDED, Day.NEEDED),
    GRANT(Act.GRANT_EXTENSION, null, "extension-granted", Words.ALLOWED, Day.NONE),
    REFUSE(Act.GRANT_EXTENSION, null, "extension-refused", Words.NEEDED, Day.NONE),
    REOPEN(Act.REOPEN_NOTICE, NoticeState.RETURNED, "notice-reopened", Words.NEEDED, Day.ALLOWED),
    /** What the unit did on paper, written down by whoever may issue; so are answers. */
    SIGN_FOR(Act.SIGN_FOR_UNIT, NoticeState.SIGNED, "notice-signed-for-unit", Words.NEEDED, Day.NONE),
    ANSWER_FOR(Act.ANSWER_FOR_UNIT, NoticeState.ANSWERED, "notice-answered-for-unit", Words.NEEDED, Day.NONE),
    WITHDRAW(Act.WITHDRAW_NOTICE, NoticeState.WITHDRAWN, "notice-withdrawn", Words.NEEDED, Day.NONE);

    private final Act act;
    private final @Nullable NoticeState to;
    private final String action;
    private final Words words;
    private final Day day;

    Move(Act act, @Nullable NoticeState to, String action, Words words, Day day) {
        this.act = act;
        this.to = to;
        this.action = action;
        this.words = words;
        this.day = day;
    }

    /** Whether it says something. */
    public enum Words {
        NONE,
        ALLOWED,
        NEEDED
    }

    /** Whether it names a new deadline. */
    public enum Day {
        NONE,
        ALLOWED,
        NEEDED
    }

    public Act act() {
        return act;
    }

    public Words words() {
        return words;
    }

    public Day day() {
        return day;
    }

    NoticeState from(NoticeState before) {
        return to == null ? before : to;
    }

    /** As the audit record has it. */
    String action() {
        return "supervision." + action;
    }

    /** Whether it answers an extension that the unit asked for. */
    boolean answersExtension() {
        return this == GRANT || this == REFUSE;
    }

    /** Whether somebody else writes down what the unit did. */
    public boolean isInstead() {
        return this == SIGN_FOR || this == ANSWER_FOR;
    }

    /** Whether it has a sense, given that an extension waits for an answer or not. */
    public boolean fits(boolean extensionAsked) {
        return answersExtension() ? extensionAsked : this != EXTEND || !extensionAsked;
    }

    /** Whether a new deadline is needed: an extension is one, and a notice does not go back with one that is over. */
    public boolean needsDay(Notice notice, LocalDate today) {
        return day == Day.NEEDED || day == Day.ALLOWED && notice.term().due().isBefore(today);
    }

    /** As the database and addresses have it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty for another code. */
    public static Optional<Move> find(String code) {
        return Arrays.stream(values()).filter(move -> move.code().equals(code)).findFirst();
    }
}
