package gangju.server.accounts;

import java.util.Locale;

/** What a person is in a unit; {@code permissions.tsv} says what that allows. */
public enum Role {
    /** Units, people, the audit record. */
    ADMINISTRATOR,
    /** Reads plans in, adopts them, assigns, watches. */
    PLANNER,
    /** Answers for a unit: reports, signs notices. */
    REPORTER,
    /** Accepts or returns what the unit's reporters write. */
    UNIT_REVIEWER,
    /** Opens, checks and closes supervision notices. */
    INSPECTOR,
    /** Works on frozen evidence. */
    EVALUATOR,
    /** Sees all, approves schemes. */
    LEADER,
    /** Sees what is not public yet, changes nothing. */
    READER;

    /** Whether it reaches all plans and units, whatever unit it is held in; decision 14 says why. */
    public boolean isServerWide() {
        return this == PLANNER || this == LEADER;
    }

    /** As the database and the table of permissions write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for another code */
    public static Role parse(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
