package gangju.indicator.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class WarningLedgerTest {
    private static final LocalDate DAY = LocalDate.of(2027, 6, 1);

    @Test
    void raisesOnceAndKeeps() {
        var warning = warning("T1", DAY);
        var first = WarningLedger.compare(List.of(warning, warning), List.of(), DAY);
        var kept = Kept.raised(first.raised().getFirst(), DAY);
        var second = WarningLedger.compare(List.of(warning), List.of(kept), DAY.plusDays(1));

        assertThat(first.raised()).containsExactly(warning);
        assertThat(second.areNone()).isTrue();
        assertThat(second.stillThere()).containsExactly(new WarningLedger.Standing(warning, kept));
    }

    @Test
    void keepsWhatIsAcknowledgedOrSnoozed() {
        var warning = warning("T1", DAY);
        var snoozed = Kept.raised(warning, DAY).acknowledged(DAY).snoozed(DAY.plusMonths(1), "等统计局更正");

        assertThat(WarningLedger.compare(List.of(warning), List.of(snoozed), DAY.plusDays(2))
                        .areNone())
                .isTrue();
        assertThat(snoozed.isShown(DAY.plusDays(2))).isFalse();
        assertThat(snoozed.isShown(DAY.plusMonths(1))).isTrue();
        assertThatThrownBy(() -> Kept.raised(warning, DAY).snoozed(DAY, " "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void resolvesWhatIsGoneAndRaisesItWhenItIsBack() {
        var warning = warning("T1", DAY);
        var gone = WarningLedger.compare(List.of(), List.of(Kept.raised(warning, DAY)), DAY.plusDays(5))
                .resolved()
                .getFirst();

        assertThat(gone.resolution()).isEqualTo(Kept.Resolution.GONE);
        assertThat(WarningLedger.compare(List.of(warning), List.of(gone), DAY.plusDays(9))
                        .raised())
                .containsExactly(warning);
    }

    @Test
    void believesAPersonUntilItComesBack() {
        var resolved = Kept.raised(warning("T1", DAY), DAY).resolved(DAY.plusDays(3), Kept.Resolution.PERSON);

        assertThat(WarningLedger.compare(List.of(warning("T1", DAY)), List.of(resolved), DAY.plusDays(9))
                        .areNone())
                .isTrue();
        var back = warning("T1", DAY.plusDays(8));
        assertThat(WarningLedger.compare(List.of(back), List.of(resolved), DAY.plusDays(9))
                        .raised())
                .containsExactly(back);
    }

    @RepeatedTest(50)
    void isIdempotentAndKnowsNoOrder(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var kept = new ArrayList<Kept>();
        for (int day = 0; day < 30; day++) {
            var today = DAY.plusDays(day);
            var standing = new ArrayList<Warning>();
            for (int subject = 0; subject < 5; subject++) {
                if (random.nextBoolean()) {
                    standing.add(warning("T" + subject, DAY.plusDays(random.nextInt(day + 1))));
                }
            }
            var changes = WarningLedger.compare(standing, kept, today);
            var mixedKept = new ArrayList<>(kept);
            Collections.shuffle(mixedKept, random);
            var mixed = new ArrayList<>(standing);
            Collections.shuffle(mixed, random);
            var again = WarningLedger.compare(mixed, mixedKept, today);
            assertThat(new HashSet<>(again.raised())).isEqualTo(new HashSet<>(changes.raised()));
            assertThat(again.resolved()).isEqualTo(changes.resolved());

            store(kept, changes, today);
            assertThat(WarningLedger.compare(standing, kept, today).areNone()).isTrue();
            assertThat(kept.stream().filter(Kept::isOpen).map(Kept::key)).doesNotHaveDuplicates();
        }
    }

    private static void store(List<Kept> kept, WarningLedger.Changes changes, LocalDate today) {
        for (var resolved : changes.resolved()) {
            kept.removeIf(one -> one.isOpen() && one.key().equals(resolved.key()));
            kept.add(resolved);
        }
        changes.raised().forEach(warning -> kept.add(Kept.raised(warning, today)));
    }

    private static Warning warning(String subject, LocalDate since) {
        return new Warning(RuleCode.NO_OWNER, Severity.HIGH, subject, null, since, List.of("某指标"));
    }
}
