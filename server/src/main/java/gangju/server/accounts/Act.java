package gangju.server.accounts;

import java.util.Arrays;
import java.util.Locale;

/** Something that not everybody may do. */
public enum Act {
    READ_PLANS,
    REVIEW_READINGS,
    ADOPT_PLANS,
    KEEP_FIGURES,
    DECIDE_METHODS,
    HANDLE_WARNINGS,
    MANAGE_PEOPLE,
    MANAGE_UNITS,
    READ_RECORD,
    MANAGE_MESSAGES,
    ASSIGN_WORK,
    PROPOSE_SCHEME,
    ANSWER_ASSIGNMENT,
    APPROVE_SCHEME,
    REOPEN_SCHEME,
    BREAK_WORK_DOWN,
    ADD_STEP,
    REPORT_STEP,
    TIE_WORK,
    SHARE_TARGET,
    ACCEPT_PROJECT,
    OPEN_NOTICE,
    SIGN_NOTICE,
    ANSWER_NOTICE,
    EXTEND_NOTICE,
    CHECK_NOTICE,
    GRANT_EXTENSION,
    REOPEN_NOTICE,
    SIGN_FOR_UNIT,
    ANSWER_FOR_UNIT,
    WITHDRAW_NOTICE,
    KEEP_NOTICE_RULES,
    CHECK_ON_SITE,
    SETTLE_FINDING,
    READ_REPORTS,
    OPEN_ROUND,
    WRITE_REPORT,
    WRITE_FOR_UNIT,
    RECALL_REPORT,
    CHECK_REPORT,
    PASS_REPORT,
    ACCEPT_REPORT,
    REOPEN_REPORT;

    /** As the table of permissions writes it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException for another code */
    public static Act parse(String code) {
        return Arrays.stream(values())
                .filter(act -> act.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code));
    }
}
