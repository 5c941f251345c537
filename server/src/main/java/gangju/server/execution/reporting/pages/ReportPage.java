package gangju.server.execution.reporting.pages;

import gangju.server.pages.Fact;
import gangju.server.pages.Option;
import gangju.server.pages.PageFrame;
import gangju.server.pages.Told;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One report.
 *
 * @param href of the item in its plan
 * @param state in words, {@code look} how it stands out
 * @param left how much time is left, in words
 * @param texts summary, problems and help
 * @param form what the reader may write; null where they may not
 * @param problems by field, what is missing or wrong
 * @param acts what can be done elsewhere: addresses and labels
 * @param seen the revision that the forms are for
 */
public record ReportPage(
        PageFrame frame,
        long id,
        String title,
        String href,
        String state,
        String lead,
        String left,
        String look,
        @Nullable Told told,
        String quote,
        List<Fact> facts,
        List<Text> texts,
        List<MilestoneRow> milestones,
        List<FigureRow> figures,
        List<Proof> evidence,
        @Nullable Form form,
        Map<String, String> problems,
        List<Move> moves,
        List<Option> acts,
        List<Step> steps,
        int seen) {
    /**
     * One of the texts.
     *
     * @param value as typed, or as it stands
     * @param previous what the last accepted report said; empty for nothing
     * @param theirs what somebody else has saved meanwhile; null where it is the same
     */
    public record Text(
            String name,
            String value,
            String previous,
            @Nullable String theirs,
            boolean required) {
        public List<String> paragraphs() {
            return value.lines().filter(line -> !line.isBlank()).toList();
        }
    }

    /**
     * A figure that is asked.
     *
     * @param fact its key
     * @param known what is kept of it, with its source; null where a figure is wanted
     * @param previous the last period's, to compare with; null where there is none
     */
    public record FigureRow(
            int number,
            String fact,
            String name,
            String href,
            String period,
            String unit,
            @Nullable String known,
            @Nullable String previous,
            String value,
            String why,
            @Nullable String theirs) {
        /** Whether there is anything to read. */
        public boolean isSaid() {
            return !value.isEmpty() || !why.isEmpty();
        }
    }

    /**
     * A milestone.
     *
     * @param proof what shows that it is done; empty where nobody said
     * @param standing how it stands, {@code look} how that stands out
     * @param isDone whether it needs no words any more
     * @param done as typed, {@code expected} likewise
     * @param doneDay as people write it, {@code expectedDay} likewise; a dash where there is none
     * @param theirs what somebody else has saved meanwhile; null where it is the same
     */
    public record MilestoneRow(
            int number,
            long id,
            String title,
            String proof,
            String due,
            String standing,
            String look,
            boolean isDone,
            String done,
            String expected,
            String doneDay,
            String expectedDay,
            @Nullable String theirs) {}

    /** Something that proves it. */
    public record Proof(
            long id, String kind, String name, @Nullable String href, String note, boolean mayRemove) {}

    /**
     * What there is to know for writing.
     *
     * @param doubts of figures, in words; they are believed by {@code seal}
     * @param link as typed
     * @param document as typed
     * @param proves the milestone that was chosen; empty for none
     * @param limit of a file, in words and bytes
     * @param instead whether the reader would write for the unit
     * @param unchecked whether the unit should check it and has nobody who could
     */
    public record Form(
            List<String> doubts,
            String seal,
            String link,
            String document,
            String proves,
            String limit,
            long limitBytes,
            boolean instead,
            String submitTo,
            boolean unchecked) {}

    /** Something that the reader may do with a report that was sent. */
    public record Move(String code, boolean needsWords, String typed) {
        public boolean isGrave() {
            return needsWords;
        }
    }

    /** What was done with it. */
    public record Step(String time, String by, String text, List<String> words, List<Text> content) {}
}
