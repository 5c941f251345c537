package gangju.server.audit;

import gangju.server.pages.Option;
import gangju.server.pages.PageFrame;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The audit record.
 *
 * @param head the end of the chain, to be kept elsewhere
 * @param older address of the entries before these; null on the last page
 */
public record RecordPage(
        PageFrame frame,
        String lead,
        Map<String, String> values,
        List<Option> actions,
        boolean isNarrow,
        List<Line> lines,
        String head,
        @Nullable String older,
        String csv,
        String excel) {
    /**
     * An entry.
     *
     * @param actor the account, and {@code name} that of its person
     * @param seal its place in the chain, or that it waits
     */
    public record Line(
            String when,
            String actor,
            String name,
            String address,
            String action,
            String subject,
            String sameSubject,
            @Nullable String before,
            @Nullable String after,
            String seal) {}
}
