package gangju.server.accounts.door;

import gangju.server.accounts.Act;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * Which act stands in front of which pages; the first rule that fits counts. What changes something and stands in no
 * rule is closed to everybody, so that a new page is not open because it was forgotten.
 */
final class DoorRules {
    private static final @Nullable HttpMethod ANY = null;
    private static final List<Rule> RULES = List.of(
            new Rule(HttpMethod.POST, "/plans/{id:\\d+}/review/adopt", Act.ADOPT_PLANS),
            new Rule(HttpMethod.POST, "/plans/{id:\\d+}/review/erratum", Act.ADOPT_PLANS),
            new Rule(HttpMethod.POST, "/plans/{id:\\d+}/review/withdraw", Act.ADOPT_PLANS),
            new Rule(HttpMethod.POST, "/plans/{id:\\d+}/review/delete", Act.ADOPT_PLANS),
            new Rule(ANY, "/plans/{id:\\d+}/review/**", Act.REVIEW_READINGS),
            new Rule(ANY, "/plans/new", Act.REVIEW_READINGS),
            new Rule(ANY, "/readings/**", Act.REVIEW_READINGS),
            new Rule(HttpMethod.POST, "/plans/{id:\\d+}/links/**", Act.KEEP_FIGURES),
            new Rule(HttpMethod.POST, "/plans/{id:\\d+}/scheme/**", Act.READ_PLANS),
            new Rule(HttpMethod.POST, "/plans/{id:\\d+}/tasks/{item:\\d+}/acceptance", Act.ACCEPT_PROJECT),
            new Rule(HttpMethod.POST, "/plans/{id:\\d+}/tasks/**", Act.BREAK_WORK_DOWN),
            new Rule(ANY, "/tasks/**", Act.READ_PLANS),
            new Rule(HttpMethod.POST, "/indicators/**", Act.KEEP_FIGURES),
            new Rule(HttpMethod.POST, "/figures/**", Act.KEEP_FIGURES),
            new Rule(HttpMethod.POST, "/methods/**", Act.DECIDE_METHODS),
            new Rule(HttpMethod.POST, "/warnings/**", Act.HANDLE_WARNINGS),
            new Rule(ANY, "/notices/new", Act.OPEN_NOTICE),
            new Rule(HttpMethod.POST, "/notices", Act.OPEN_NOTICE),
            new Rule(HttpMethod.POST, "/notices/{id:\\d+}/sign", Act.SIGN_NOTICE),
            new Rule(HttpMethod.POST, "/notices/{id:\\d+}/answer", Act.ANSWER_NOTICE),
            new Rule(HttpMethod.POST, "/notices/{id:\\d+}/extend", Act.EXTEND_NOTICE),
            new Rule(HttpMethod.POST, "/notices/{id:\\d+}/close", Act.CHECK_NOTICE),
            new Rule(HttpMethod.POST, "/notices/{id:\\d+}/return", Act.CHECK_NOTICE),
            new Rule(HttpMethod.POST, "/notices/{id:\\d+}/grant", Act.GRANT_EXTENSION),
            new Rule(HttpMethod.POST, "/notices/{id:\\d+}/refuse", Act.GRANT_EXTENSION),
            new Rule(HttpMethod.POST, "/notices/{id:\\d+}/reopen", Act.REOPEN_NOTICE),
            new Rule(HttpMethod.POST, "/notices/{id:\\d+}/sign-for", Act.SIGN_FOR_UNIT),
            new Rule(HttpMethod.POST, "/notices/{id:\\d+}/answer-for", Act.ANSWER_FOR_UNIT),
            new Rule(HttpMethod.POST, "/notices/{id:\\d+}/withdraw", Act.WITHDRAW_NOTICE),
            new Rule(ANY, "/notices/rules/new", Act.KEEP_NOTICE_RULES),
            new Rule(HttpMethod.POST, "/notices/rules/**", Act.KEEP_NOTICE_RULES),
            new Rule(ANY, "/notices/drafts/**", Act.OPEN_NOTICE),
            new Rule(ANY, "/checks/new", Act.CHECK_ON_SITE),
            new Rule(HttpMethod.POST, "/checks/{id:\\d+}/findings/{finding:\\d+}/settle", Act.SETTLE_FINDING),
            new Rule(HttpMethod.POST, "/checks/**", Act.CHECK_ON_SITE),
            new Rule(ANY, "/rounds/new", Act.OPEN_ROUND),
            new Rule(HttpMethod.POST, "/rounds/**", Act.OPEN_ROUND),
            new Rule(HttpMethod.POST, "/reports/accept", Act.ACCEPT_REPORT),
            new Rule(HttpMethod.POST, "/reports/forward", Act.CHECK_REPORT),
            new Rule(HttpMethod.POST, "/reports/pass", Act.PASS_REPORT),
            new Rule(HttpMethod.POST, "/reports/{id:\\d+}/recall", Act.RECALL_REPORT),
            new Rule(HttpMethod.POST, "/reports/{id:\\d+}/forward", Act.CHECK_REPORT),
            new Rule(HttpMethod.POST, "/reports/{id:\\d+}/send-back", Act.CHECK_REPORT),
            new Rule(HttpMethod.POST, "/reports/{id:\\d+}/pass", Act.PASS_REPORT),
            new Rule(HttpMethod.POST, "/reports/{id:\\d+}/accept", Act.ACCEPT_REPORT),
            new Rule(HttpMethod.POST, "/reports/{id:\\d+}/return", Act.ACCEPT_REPORT),
            new Rule(HttpMethod.POST, "/reports/{id:\\d+}/reopen", Act.REOPEN_REPORT),
            new Rule(HttpMethod.POST, "/reports/**", Act.WRITE_REPORT, Act.WRITE_FOR_UNIT),
            new Rule(ANY, "/people/**", Act.MANAGE_PEOPLE),
            new Rule(HttpMethod.POST, "/units/**", Act.MANAGE_UNITS),
            new Rule(ANY, "/me/**", Act.READ_PLANS),
            new Rule(ANY, "/outbox/**", Act.MANAGE_MESSAGES),
            new Rule(ANY, "/record", Act.READ_RECORD),
            new Rule(ANY, "/record.csv", Act.READ_RECORD),
            new Rule(ANY, "/record.xlsx", Act.READ_RECORD));

    private DoorRules() {}

    /**
     * A door.
     *
     * @param method null for all
     * @param acts one of them is enough
     */
    record Rule(@Nullable HttpMethod method, String path, List<Act> acts) {
        Rule(@Nullable HttpMethod method, String path, Act... acts) {
            this(method, path, List.of(acts));
        }
    }

    static List<Rule> all() {
        return RULES;
    }
}
