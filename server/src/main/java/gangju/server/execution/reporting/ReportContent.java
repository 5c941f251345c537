package gangju.server.execution.reporting;

import java.util.List;
import java.util.Optional;

/**
 * What a unit writes, just as it was typed, so that nothing is lost that cannot be taken yet.
 *
 * @param summary what was done and how it stands
 * @param problems what stands in the way; empty for nothing
 * @param help what is needed, from whom; empty for nothing
 */
public record ReportContent(
        String summary, String problems, String help, List<MilestoneSaid> milestones, List<FigureSaid> figures) {
    public static final ReportContent EMPTY = new ReportContent("", "", "", List.of(), List.of());

    public ReportContent {
        milestones = List.copyOf(milestones);
        figures = List.copyOf(figures);
    }

    /**
     * How a milestone stands.
     *
     * @param done the day on which it was done, empty where it was not
     * @param expected the day on which it is expected now; empty leaves what is known
     */
    public record MilestoneSaid(long milestone, String done, String expected) {}

    /**
     * A figure.
     *
     * @param fact which, as {@link FactKey} writes it
     * @param value as people write numbers
     * @param why there is none, or why it replaces one that is kept
     */
    public record FigureSaid(String fact, String value, String why) {}

    /** What was said of that figure. */
    public Optional<FigureSaid> figure(String fact) {
        return figures.stream().filter(said -> said.fact().equals(fact)).findFirst();
    }

    /** What was said of that milestone; nothing where it was left out. */
    public MilestoneSaid milestone(long id) {
        return milestones.stream()
                .filter(said -> said.milestone() == id)
                .findFirst()
                .orElse(new MilestoneSaid(id, "", ""));
    }
}
