package gangju.server.outbox;

import gangju.server.pages.Option;
import gangju.server.pages.PageFrame;
import gangju.server.pages.Pager;
import gangju.server.pages.Told;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits, what failed and why.
 *
 * @param hint that no mail server is set; null where one is
 */
public record OutboxPage(
        PageFrame frame,
        String lead,
        @Nullable String hint,
        @Nullable Told told,
        String state,
        String excel,
        List<Option> states,
        List<Line> lines,
        Pager pager) {
    /** @param fault why it has not left; null where nothing is known against it */
    public record Line(
            long id,
            String subject,
            String about,
            String recipient,
            String channel,
            String state,
            String look,
            String when,
            @Nullable String fault,
            boolean canAct) {}
}
