package gangju.server.execution.reporting;

import gangju.server.execution.breakdown.Milestone;
import gangju.server.execution.reporting.ReportContent.MilestoneSaid;
import gangju.server.execution.reporting.ReportQuestions.Questions;
import gangju.server.indicators.ReportedFigures.Asked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a report still lacks before it can be sent. */
public final class ReportChecks {
    /** Characters of a text. */
    public static final int LONGEST = 10_000;

    private ReportChecks() {}

    /**
     * Something that is missing or wrong.
     *
     * @param field the name of the form's field
     * @param key of the message that says what to do
     * @param typed what was typed
     */
    public record Problem(String field, String key, String typed) {}

    /** Texts that are too long to be kept. */
    public static List<Problem> tooLong(ReportContent content) {
        return Stream.of(
                        new Problem("summary", "reports.problem.length", content.summary()),
                        new Problem("problems", "reports.problem.length", content.problems()),
                        new Problem("help", "reports.problem.length", content.help()))
                .filter(text -> text.typed().length() > LONGEST)
                .toList();
    }

    /**
     * In the order of the form; empty where it can be sent.
     *
     * @param proven milestones that some evidence of the report is for
     */
    public static List<Problem> of(ReportContent content, Questions questions, Set<Long> proven, LocalDate today) {
        var problems = new ArrayList<Problem>();
        if (content.summary().isBlank()) {
            problems.add(new Problem("summary", "reports.problem.summary", ""));
        }
        questions.milestones().stream()
                .filter(milestone -> milestone.done() == null)
                .forEach(milestone -> milestone(
                                milestone, content.milestone(milestone.id()), new Told(questions, proven, today))
                        .ifPresent(problems::add));
        questions.figures().forEach(asked -> figure(asked, content).ifPresent(problems::add));
        return problems;
    }

    private record Told(Questions questions, Set<Long> proven, LocalDate today) {}

    private static Optional<Problem> milestone(Milestone milestone, MilestoneSaid said, Told told) {
        var done = ReportedDay.parse(said.done());
        var expected = ReportedDay.parse(said.expected());
        if (!said.done().isEmpty() && (done.isEmpty() || done.get().isAfter(told.today()))) {
            return Optional.of(new Problem("done:" + milestone.id(), "reports.problem.done", said.done()));
        }
        if (done.isPresent() && !told.proven().contains(milestone.id())) {
            return Optional.of(new Problem("done:" + milestone.id(), "reports.problem.proof", milestone.title()));
        }
        if (done.isEmpty()
                && !said.expected().isEmpty()
                && (expected.isEmpty() || expected.get().isBefore(told.today()))) {
            return Optional.of(new Problem("expected:" + milestone.id(), "reports.problem.expected", said.expected()));
        }
        if (done.isEmpty() && expected.isEmpty() && told.questions().isDue(milestone)) {
            return Optional.of(new Problem("done:" + milestone.id(), "reports.problem.milestone", milestone.title()));
        }
        return Optional.empty();
    }

    private static Optional<Problem> figure(Asked asked, ReportContent content) {
        var key = FactKey.of(asked.fact());
        var said = content.figure(key);
        var value = said.map(ReportContent.FigureSaid::value).orElse("");
        var isExplained = said.filter(one -> !one.why().isBlank()).isPresent();
        if (!value.isBlank() && ReportedNumber.parse(value).isEmpty()) {
            return Optional.of(new Problem("value:" + key, "reports.problem.number", value));
        }
        if (asked.known() == null && value.isBlank() && !isExplained) {
            return Optional.of(new Problem("value:" + key, "reports.problem.figure", ""));
        }
        if (asked.known() != null && !value.isBlank() && !isExplained) {
            return Optional.of(new Problem("why:" + key, "reports.problem.correction", value));
        }
        return Optional.empty();
    }
}
