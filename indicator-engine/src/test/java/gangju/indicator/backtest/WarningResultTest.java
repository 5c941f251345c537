package gangju.indicator.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.indicator.warning.RuleCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WarningResultTest {
    private static final LocalDate END = LocalDate.of(2025, 12, 31);

    @Test
    void countsRightUnseenAndFalseAlarmsByTarget() {
        var endings = List.of(
                new WarningResult.Ending("missed", false, END),
                new WarningResult.Ending("missed too late", false, END),
                new WarningResult.Ending("unseen", false, END),
                new WarningResult.Ending("met", true, END),
                new WarningResult.Ending("met with alarm", true, END));
        var alarms = List.of(
                alarm("missed", RuleCode.WILL_BE_MISSED, END.minusDays(100), null),
                alarm("missed", RuleCode.WILL_BE_MISSED, END.minusDays(400), END.minusDays(200)),
                alarm("missed too late", RuleCode.WILL_BE_MISSED, END.plusDays(1), null),
                alarm("met with alarm", RuleCode.WILL_BE_MISSED, END.minusDays(90), END.minusDays(80)));

        var result = WarningResult.of(5, endings, alarms);

        assertThat(result.foretold().getFirst())
                .isEqualTo(new WarningResult.Foretold(RuleCode.WILL_BE_MISSED, 5, 3, 1, 2, 1, 400L));
        assertThat(result.foretold().getFirst().isIllustration()).isTrue();
    }

    @Test
    void countsFactsByWarning() {
        var alarms = List.of(
                alarm("a", RuleCode.FIGURE_OVERDUE, END, END.plusDays(20)),
                alarm("b", RuleCode.FIGURE_OVERDUE, END, END.plusDays(60)),
                alarm("b", RuleCode.FIGURE_OVERDUE, END.plusDays(400), END.plusDays(500)),
                alarm("c", RuleCode.FIGURE_OVERDUE, END, null));

        assertThat(WarningResult.of(3, List.of(), alarms).found())
                .contains(new WarningResult.Found(RuleCode.FIGURE_OVERDUE, 4, 1, 1, 60L));
    }

    private static Alarm alarm(String trial, RuleCode rule, LocalDate raised, @Nullable LocalDate gone) {
        return new Alarm(trial, rule, raised, gone);
    }
}
