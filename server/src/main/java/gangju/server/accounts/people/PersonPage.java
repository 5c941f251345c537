package gangju.server.accounts.people;

import gangju.server.pages.Fact;
import gangju.server.pages.Option;
import gangju.server.pages.PageFrame;
import gangju.server.pages.Told;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One person: roles, standing in, leaving.
 *
 * @param link a new one-time link, shown once
 * @param isGone has left; nothing can be done any more
 * @param isManaged whether the account may do what concerns the person as a whole: absence, leaving, mail, sign-in
 * @param isBound to a provider of sign-ins
 */
public record PersonPage(
        PageFrame frame,
        String href,
        String display,
        String lead,
        List<Fact> facts,
        @Nullable Told told,
        @Nullable String link,
        boolean isGone,
        boolean isManaged,
        boolean isBound,
        List<RoleLine> roles,
        List<AbsenceLine> absences,
        List<Option> units,
        List<Option> roleChoices,
        List<Option> others,
        Map<String, String> values) {
    public record RoleLine(
            long id,
            String role,
            String unit,
            String unitHref,
            String since,
            @Nullable String until) {}

    public record AbsenceLine(long id, String deputy, String days) {}
}
