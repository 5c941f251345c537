package gangju.server.accounts.people;

import gangju.server.pages.Option;
import gangju.server.pages.PageFrame;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Inviting somebody.
 *
 * @param link what the person opens to set a password, shown once; null before, and where it went by mail
 * @param mailed the address to which it went; null where it did not
 */
public record InvitePage(
        PageFrame frame,
        Map<String, String> values,
        Map<String, String> problems,
        List<Option> units,
        List<Option> roles,
        List<String> abilities,
        @Nullable String invited,
        @Nullable String link,
        @Nullable String mailed) {}
