package gangju.server.supervision.checks.pages;

import gangju.server.pages.Fact;
import gangju.server.pages.Option;
import gangju.server.pages.PageFrame;
import gangju.server.pages.Told;
import gangju.server.supervision.notices.TiedItem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One check on site.
 *
 * @param mayWrite whether it is a draft that the reader may write on
 * @param endings what may become of the notice whose answer it checks; empty where it checks none
 * @param values what was typed of a finding, or of how the check ends
 * @param described as the form that changes it has it
 */
public record CheckPage(
        PageFrame frame,
        long id,
        String number,
        String title,
        boolean isDraft,
        String lead,
        @Nullable Told told,
        List<Fact> facts,
        List<TiedItem> items,
        List<String> conclusion,
        List<Line> findings,
        boolean mayWrite,
        List<Option> gravities,
        List<Option> endings,
        Map<String, String> values,
        Map<String, String> described,
        Map<String, String> problems,
        int seen) {
    /**
     * A finding.
     *
     * @param state whether it is put right, {@code look} how that stands out
     * @param notices that were issued about it
     * @param notice address of a new one; null where none can be issued
     * @param maySettle whether the reader may say that it is put right
     */
    public record Line(
            long id,
            int number,
            List<String> text,
            String gravity,
            String state,
            String look,
            List<Option> notices,
            List<Proof> proofs,
            @Nullable String notice,
            boolean maySettle) {}

    /** Something that proves a finding. */
    public record Proof(long id, String name, String href, String note) {}
}
