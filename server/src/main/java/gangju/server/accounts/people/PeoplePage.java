package gangju.server.accounts.people;

import gangju.server.pages.PageFrame;
import gangju.server.pages.Pager;
import gangju.server.pages.Told;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of people.
 *
 * @param unit the unit whose people are listed, with those below it; null for all
 */
public record PeoplePage(
        PageFrame frame,
        String lead,
        String text,
        @Nullable Place unit,
        boolean withGone,
        String excel,
        @Nullable Told told,
        List<Line> lines,
        Pager pager) {
    /** A unit that the list is narrowed to. */
    public record Place(long id, String name) {}

    /**
     * A person.
     *
     * @param roles in words, one for each unit
     * @param bound to which provider of sign-ins, since when; empty for none
     */
    public record Line(
            String href,
            String display,
            String name,
            @Nullable String mail,
            List<String> roles,
            String state,
            String bound,
            boolean isWaiting) {}
}
