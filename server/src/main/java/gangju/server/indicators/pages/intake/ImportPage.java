package gangju.server.indicators.pages.intake;

import gangju.server.pages.PageFrame;
import gangju.server.pages.Told;
import org.jspecify.annotations.Nullable;

/**
 * The form that figures come in by.
 *
 * @param text what was pasted, to be sent again after a refusal
 */
public record ImportPage(
        PageFrame frame,
        Tabs tabs,
        @Nullable Told told,
        String limit,
        long limitBytes,
        @Nullable String text) {}
