package gangju.indicator.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangju.indicator.Indicator;
import gangju.indicator.Observation;
import gangju.indicator.Source;
import gangju.indicator.forecast.TestingSeries;
import gangju.indicator.remark.Phrasebook;
import gangju.indicator.status.Freshness;
import gangju.indicator.status.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class WarningCheckTest {
    private static final WarningCheck CHECK = new WarningCheck(WarningRules.builtIn());

    @Test
    void saysNothingWhereNothingIsWrong() {
        assertThat(CHECK.standing(TestingSituation.quiet().to("3.0"))).isEmpty();
    }

    @Test
    void warnsOfWhatWillBeMissed() {
        var warnings = CHECK.standing(TestingSituation.quiet().to("3.9"));

        assertThat(warnings).extracting(Warning::key).containsExactly("will-be-missed:T1");
        assertThat(warnings.getFirst().since()).isEqualTo("2027-03-01");
        assertThat(WarningWords.text(warnings.getFirst().what(), Locale.ENGLISH))
                .contains("is expected for 2030")
                .doesNotContain("{");
        assertThat(WarningWords.text(warnings.getFirst().why(), Locale.ENGLISH))
                .contains("random walk with drift from 9 comparable figures");
    }

    @Test
    void warnsOfTwoPeriodsBehindAndNotOfOne() {
        assertThat(CHECK.standing(TestingSituation.quiet()
                        .judged(Outcome.ON_COURSE, Outcome.AT_RISK)
                        .to("3.0")))
                .isEmpty();

        var warnings = CHECK.standing(TestingSituation.quiet()
                .judged(Outcome.OFF_COURSE, Outcome.AT_RISK, Outcome.OFF_COURSE)
                .to("3.0"));
        assertThat(warnings).extracting(Warning::key).containsExactly("falling-behind:T1");
        assertThat(warnings.getFirst().since())
                .as("the day of the second figure behind")
                .isEqualTo("2026-03-01");
    }

    @Test
    void tellsOverdueFiguresByPeriodAndStaleOnesOnce() {
        var overdue =
                CHECK.standing(TestingSituation.quiet().with(Freshness.OVERDUE).to("3.0"));
        assertThat(overdue).extracting(Warning::key).containsExactly("figure-overdue:T1:2027");
        assertThat(overdue.getFirst().since())
                .as("the end of 2027 and three months")
                .isEqualTo("2028-04-01");

        var stale =
                CHECK.standing(TestingSituation.quiet().with(Freshness.STALE).to("3.0"));
        assertThat(stale).extracting(Warning::key).containsExactly("figure-stale:T1");
        assertThat(stale.getFirst().since()).isEqualTo("2029-04-01");
    }

    @Test
    void tellsConflictsAndBreaksOfThePlansOwnYears() {
        var observations = new ArrayList<>(TestingSeries.with(
                TestingSituation.quiet().observations(), 2026, one -> TestingSeries.broken(one, "普查")));
        observations.set(2, TestingSeries.broken(observations.get(2), "很久以前"));
        observations.add(other(2025, "3.3"));
        observations.add(other(2019, "9.9"));

        var warnings =
                CHECK.standing(TestingSituation.quiet().observed(observations).to("2.0"));

        assertThat(warnings).extracting(Warning::key).containsExactly("break:T1:2026", "source-conflict:T1:2025");
        assertThat(WarningWords.text(warnings.get(1).what(), Locale.SIMPLIFIED_CHINESE))
                .contains("3.3%", "2.96%");
    }

    @Test
    void tellsMissingOwnersAndDefinitions() {
        var i = TestingSituation.quiet().indicator();
        var undefined = new Indicator(
                i.code(),
                i.nameZh(),
                null,
                List.of(),
                i.unit(),
                null,
                i.direction(),
                i.kind(),
                i.frequency(),
                i.lag(),
                i.priceBasis(),
                null,
                null,
                null,
                null,
                null,
                false);

        assertThat(CHECK.standing(
                        TestingSituation.quiet().with(undefined).withoutOwner().to("3.0")))
                .extracting(Warning::key)
                .containsExactly("no-owner:T1", "definition-missing:T1");
    }

    @Test
    void rulesAreDatedData() {
        var off = WarningRules.parse("no-owner\toff\tLOW\t\t2027-01-01\t\tanother system asks for owners");
        var check = new WarningCheck(WarningRules.builtIn().with(off.rows()));
        var later = WarningRules.parse("no-owner\toff\tLOW\t\t2028-01-01\t\tanother system asks for owners");

        assertThat(check.standing(TestingSituation.quiet().withoutOwner().to("3.0")))
                .isEmpty();
        assertThat(new WarningCheck(WarningRules.builtIn().with(later.rows()))
                        .standing(TestingSituation.quiet().withoutOwner().to("3.0")))
                .hasSize(1);
        assertThatThrownBy(() -> WarningRules.parse("no-owner\tmaybe\tLOW\t\t\t\t"))
                .hasMessageContaining("no-owner\tmaybe");
    }

    @RepeatedTest(10)
    void theOrderOfFiguresDoesNotMatter(RepetitionInfo repetition) {
        var situation = TestingSituation.quiet().withoutOwner().judged(Outcome.AT_RISK, Outcome.AT_RISK);
        var shuffled = new ArrayList<>(situation.observations());
        Collections.shuffle(shuffled, new Random(repetition.getCurrentRepetition()));
        var mixed = new Situation(
                "T1",
                situation.to("3.9").watch(),
                gangju.indicator.vintage.Vintages.choose(
                        shuffled, List.of(), situation.to("3.9").clocks()),
                situation.to("3.9").assessments(),
                situation.to("3.9").forecast(),
                false,
                LocalDate.of(2026, 1, 9),
                situation.to("3.9").clocks());

        assertThat(CHECK.standing(mixed))
                .isEqualTo(CHECK.standing(situation.to("3.9")))
                .hasSize(3);
    }

    @Test
    void saysEverythingInBothLanguages() {
        var words = Phrasebook.beside(WarningWords.class, "warnings");

        assertThat(words.untranslated()).isEmpty();
        for (var rule : RuleCode.values()) {
            assertThat(words.codes())
                    .contains(rule.code(), rule.code() + ".why", rule.code() + ".do", "rule." + rule.code());
        }
    }

    private static Observation other(int year, String value) {
        var o = TestingSeries.observation(year, value, "%");
        return new Observation(
                1,
                o.indicator(),
                o.area(),
                o.dimensions(),
                o.period(),
                new BigDecimal(value),
                o.unit(),
                o.bound(),
                o.status(),
                o.confidentiality(),
                null,
                null,
                null,
                new Source("年鉴", "科技局", null, Source.Grade.OFFICIAL),
                o.published(),
                o.knownSince(),
                null,
                null);
    }
}
