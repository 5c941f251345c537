package gangju.server.indicators.pages.intake;

import gangju.server.pages.PageFrame;
import gangju.server.pages.Told;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tokens for programs that send figures.
 *
 * @param fresh the token that was just made; shown once and never again
 */
public record TokensPage(
        PageFrame frame,
        Tabs tabs,
        @Nullable Told told,
        @Nullable String fresh,
        List<Line> lines) {
    public TokensPage {
        lines = List.copyOf(lines);
    }

    /** A token by its name; {@code revoked} tells when, null while it works. */
    public record Line(
            int id,
            String name,
            String account,
            String created,
            @Nullable String used,
            @Nullable String revoked) {}
}
