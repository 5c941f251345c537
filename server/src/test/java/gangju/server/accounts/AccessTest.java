package gangju.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.server.accounts.Units.Description;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** Every role, act, unit and state, against a table of what is meant that knows nothing of the product's own. */
@SpringBootTest
@Transactional
class AccessTest {
    private static final List<String> STATES = List.of(
            "-",
            "draft",
            "proposed",
            "approved",
            "issued",
            "signed",
            "answered",
            "returned",
            "closed",
            "withdrawn",
            "finished",
            "asked",
            "submitted",
            "forwarded",
            "accepted");

    /** What is allowed, as: act, where (own unit, a unit below, another one), state, roles. All else is not. */
    private static final String ALLOWED = """
            read-plans        own,below,other -                 administrator planner reporter unit_reviewer inspector evaluator leader reader
            review-readings   own,below,other -                 planner
            adopt-plans       own,below,other -                 planner
            keep-figures      own,below,other -                 planner
            decide-methods    own,below,other -                 planner
            handle-warnings   own,below,other -                 planner inspector leader
            manage-people     own,below       -                 administrator
            manage-units      own,below       -                 administrator
            assign-work       own,below,other draft,proposed    planner
            propose-scheme    own,below,other draft             planner
            answer-assignment own,below       proposed          reporter unit_reviewer
            approve-scheme    own,below,other proposed          leader
            reopen-scheme     own,below,other approved          planner
            break-work-down   own,below       draft,proposed    planner reporter
            break-work-down   other           draft,proposed    planner
            add-step          own,below       draft,proposed,approved planner reporter
            add-step          other           draft,proposed,approved planner
            report-step       own,below,other draft,proposed,approved planner
            tie-work          own,below       -                 planner reporter
            tie-work          other           -                 planner
            share-target      own,below,other draft,proposed    planner
            accept-project    own,below       -                 planner inspector
            accept-project    other           -                 planner
            open-notice       own,below       -                 inspector
            sign-notice       own,below       issued            reporter unit_reviewer
            answer-notice     own,below       signed,returned   reporter unit_reviewer
            extend-notice     own,below       signed,returned   reporter unit_reviewer
            check-notice      own,below       answered          inspector
            grant-extension   own,below       signed,returned   inspector
            reopen-notice     own,below       closed            inspector
            sign-for-unit     own,below       issued            inspector
            answer-for-unit   own,below       signed,returned   inspector
            withdraw-notice   own,below       issued,signed     inspector
            keep-notice-rules own,below,other -                 planner
            check-on-site     own,below       draft             inspector
            settle-finding    own,below       finished          inspector
            read-reports      own,below,other -                 planner inspector evaluator leader
            read-reports      own,below       -                 reporter unit_reviewer
            open-round        own,below,other -                 planner
            write-report      own,below       asked,draft,returned reporter
            write-for-unit    own,below,other asked,draft,returned planner
            recall-report     own,below       submitted,forwarded reporter
            recall-report     own,below,other submitted,forwarded planner
            check-report      own,below       submitted         unit_reviewer
            pass-report       own,below,other submitted         planner
            accept-report     own,below,other forwarded         planner
            reopen-report     own,below,other accepted          planner
            """;

    /** Only for who has the role in the unit that all others are in, and then everywhere. */
    private static final Map<Act, Role> WHOLE =
            Map.of(Act.READ_RECORD, Role.ADMINISTRATOR, Act.MANAGE_MESSAGES, Role.ADMINISTRATOR);

    @Autowired
    private Access access;

    @Autowired
    private Units units;

    private long own;
    private long below;
    private long other;

    @BeforeEach
    void threeUnits() {
        own = units.add(TestingAccount.ROOT, new Description("矩阵委", "commission", List.of()), "test");
        below = units.add(own, new Description("矩阵委一处", "office", List.of()), "test");
        other = units.add(TestingAccount.ROOT, new Description("别的委", "commission", List.of()), "test");
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void allowsWhatIsMeantAndNothingElse() {
        var allowed = ALLOWED.lines().flatMap(AccessTest::expand).collect(Collectors.toSet());
        var places = Map.of("own", own, "below", below, "other", other);
        var softly = new SoftAssertions();
        for (var role : Role.values()) {
            signIn(new Membership(own, role, LocalDate.EPOCH, null, null));
            for (var act : Act.values()) {
                for (var state : STATES) {
                    places.forEach((place, unit) -> {
                        var question = String.join(" ", act.code(), place, state, role.code());
                        softly.assertThat(access.may(act, unit, state))
                                .as(question)
                                .isEqualTo(allowed.contains(question));
                    });
                }
            }
        }
        softly.assertAll();
        assertThat(allowed).hasSizeGreaterThan(60);
    }

    @Test
    void knowsEveryActAndRole() {
        var acts = ALLOWED.lines().map(line -> line.split(" +")[0]).collect(Collectors.toSet());
        assertThat(Stream.concat(acts.stream(), WHOLE.keySet().stream().map(Act::code)))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Act.values()).map(Act::code).toList());
    }

    @Test
    void keepsWhatIsTheWholeOrganisationsFromThoseOfOneUnit() {
        WHOLE.forEach((act, allowed) -> {
            for (var role : Role.values()) {
                signIn(new Membership(own, role, LocalDate.EPOCH, null, null));
                assertThat(access.may(act)).as("%s of one unit: %s", role, act).isFalse();
                assertThat(access.may(act, own))
                        .as("%s of one unit: %s", role, act)
                        .isFalse();
                signIn(new Membership(TestingAccount.ROOT, role, LocalDate.EPOCH, null, null));
                assertThat(access.may(act)).as("%s: %s", role, act).isEqualTo(role == allowed);
                assertThat(access.may(act, other)).as("%s: %s", role, act).isEqualTo(role == allowed);
            }
        });
    }

    /** Whoever manages one unit gives only roles that do not reach beyond it, but for reading and warnings. */
    @Test
    void callsThoseRolesServerWideThatChangeThingsEverywhere() {
        var reading = Set.of(Act.READ_PLANS, Act.READ_REPORTS, Act.HANDLE_WARNINGS);
        for (var role : Role.values()) {
            signIn(new Membership(own, role, LocalDate.EPOCH, null, null));
            var changes = Arrays.stream(Act.values())
                    .filter(act -> !reading.contains(act))
                    .anyMatch(act -> STATES.stream().anyMatch(state -> access.may(act, other, state)));
            assertThat(role.isServerWide()).as(role.code()).isEqualTo(changes);
        }
    }

    @Test
    void holdsFromTheFirstToTheLastDay() {
        var today = LocalDate.now();
        signIn(new Membership(own, Role.PLANNER, today, today, null));
        assertThat(access.may(Act.ADOPT_PLANS)).isTrue();
        signIn(new Membership(own, Role.PLANNER, today.plusDays(1), null, null));
        assertThat(access.may(Act.ADOPT_PLANS)).isFalse();
        signIn(new Membership(own, Role.PLANNER, LocalDate.EPOCH, today.minusDays(1), null));
        assertThat(access.may(Act.ADOPT_PLANS)).isFalse();
    }

    @Test
    void addsTheRolesOfSeveralUnits() {
        signIn(
                new Membership(below, Role.REPORTER, LocalDate.EPOCH, null, null),
                new Membership(other, Role.UNIT_REVIEWER, LocalDate.EPOCH, null, "某岗位"));
        assertThat(access.units(Act.ANSWER_ASSIGNMENT, "proposed")).isEqualTo(Set.of(below, other));
        assertThat(access.may(Act.ANSWER_ASSIGNMENT, own, "proposed")).isFalse();
    }

    @Test
    void allowsAVisitorNothing() {
        SecurityContextHolder.clearContext();
        assertThat(Act.values()).noneMatch(act -> access.may(act));
        assertThat(Act.values()).noneMatch(act -> access.may(act, own));
    }

    private static Stream<String> expand(String line) {
        var fields = line.split(" +");
        return Arrays.stream(fields[1].split(","))
                .flatMap(place -> Arrays.stream(fields[2].split(","))
                        .flatMap(state -> Arrays.stream(fields)
                                .skip(3)
                                .map(role -> String.join(" ", fields[0], place, state, role))));
    }

    private static void signIn(Membership... memberships) {
        var user = new SignedIn(new Account(1, "matrix", "matrix"), "", List.of(memberships));
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, "", List.of()));
    }
}
