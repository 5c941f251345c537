package gangju.server.execution.reporting.pages;

import gangju.indicator.remark.PeriodWords;
import gangju.model.PartialDate;
import gangju.server.execution.breakdown.Milestone;
import gangju.server.execution.reporting.FactKey;
import gangju.server.execution.reporting.ReportContent;
import gangju.server.execution.reporting.ReportContent.FigureSaid;
import gangju.server.execution.reporting.ReportQuestions.Questions;
import gangju.server.execution.reporting.pages.ReportPage.FigureRow;
import gangju.server.execution.reporting.pages.ReportPage.MilestoneRow;
import gangju.server.indicators.ReportedFigures.Asked;
import gangju.server.indicators.ReportedFigures.Kept;
import gangju.server.pages.FigureWords;
import gangju.server.pages.Messages;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The rows of a report's tables: what is asked, what is known of it, and what was written. */
record ReportRows(Questions questions) {
    /** The titles of the item's milestones. */
    Map<Long, String> titles() {
        return questions.milestones().stream().collect(Collectors.toMap(Milestone::id, Milestone::title));
    }

    List<MilestoneRow> milestones(ReportContent content, @Nullable ReportContent theirs, ReportWords said) {
        var all = questions.milestones();
        return IntStream.range(0, all.size())
                .mapToObj(i -> milestone(i, all.get(i), content, theirs, said))
                .toList();
    }

    private static MilestoneRow milestone(
            int number, Milestone one, ReportContent content, @Nullable ReportContent theirs, ReportWords said) {
        var typed = content.milestone(one.id());
        var other = theirs == null ? typed : theirs.milestone(one.id());
        var expected = typed.expected().isEmpty() && one.expected() != null
                ? one.expected().toString()
                : typed.expected();
        return new MilestoneRow(
                number,
                one.id(),
                one.title(),
                one.proof(),
                said.dates().of(one.due()),
                said.standing(one),
                one.standing(said.today()) == Milestone.Standing.OVERDUE ? "late" : "quiet",
                one.done() != null,
                typed.done(),
                expected,
                day(typed.done(), said),
                day(expected, said),
                typed.equals(other) ? null : other.done() + " " + other.expected());
    }

    private static String day(String typed, ReportWords said) {
        return typed.matches("\\d{4}-\\d{2}-\\d{2}")
                ? said.dates().of(PartialDate.parse(typed))
                : typed.isEmpty() ? "—" : typed;
    }

    List<FigureRow> figures(ReportContent content, @Nullable ReportContent theirs, Messages words) {
        var asked = questions.figures();
        return IntStream.range(0, asked.size())
                .mapToObj(i -> figure(i, asked.get(i), content, theirs, words))
                .toList();
    }

    private static FigureRow figure(
            int number, Asked asked, ReportContent content, @Nullable ReportContent theirs, Messages words) {
        var key = FactKey.of(asked.fact());
        var said = content.figure(key).orElse(new FigureSaid(key, "", ""));
        var other = theirs == null
                ? null
                : theirs.figure(key).map(FigureSaid::value).orElse("");
        return new FigureRow(
                number,
                key,
                words.isEnglish() && asked.nameEn() != null ? Objects.requireNonNull(asked.nameEn()) : asked.name(),
                "/indicators/" + asked.fact().indicator(),
                PeriodWords.text(asked.fact().period(), words.locale()),
                FigureWords.of(words).unit(asked.unit()),
                kept(asked.known(), words, false),
                kept(asked.previous(), words, true),
                said.value(),
                said.why(),
                said.value().equals(other) ? null : other);
    }

    private static @Nullable String kept(@Nullable Kept kept, Messages words, boolean dated) {
        if (kept == null) {
            return null;
        }
        var value = kept.value() == null
                ? words.get("monitor.figure.missing")
                : FigureWords.of(words).figure(Objects.requireNonNull(kept.value()), kept.unit());
        var source = Objects.requireNonNullElse(kept.source(), words.get("monitor.source.unnamed"));
        return dated
                ? words.get("reports.figure.previous", PeriodWords.text(kept.period(), words.locale()), value)
                : words.get("reports.figure.known", value, source);
    }
}
