package gangju.server.inbox.webhooks;

import gangju.server.pages.Option;
import gangju.server.pages.PageFrame;
import gangju.server.pages.Told;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The webhooks, and the form of a new one.
 *
 * @param values as typed
 */
public record WebhooksPage(
        PageFrame frame,
        @Nullable Told told,
        List<Line> lines,
        Map<String, String> values,
        List<Option> kinds,
        List<Option> units) {
    /** @param host of its address; the rest may be a secret */
    public record Line(long id, String name, String unit, String kind, String host) {}
}
