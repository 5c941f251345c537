package gangju.server.accounts.people;

import gangju.server.accounts.people.PersonPage.AbsenceLine;
import gangju.server.pages.Option;
import gangju.server.pages.PageFrame;
import gangju.server.pages.Told;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One's own account.
 *
 * @param roles in words
 * @param canMail whether the server may send mail
 * @param hasCalendar whether a calendar address is open
 * @param calendar the whole address of a new calendar, shown once
 * @param factor how the second factor stands, in words
 * @param elsewhere the name of a provider at which people may sign in, null where there is none
 * @param isBound whether the account is bound to somebody there
 */
public record OwnAccountPage(
        PageFrame frame,
        String display,
        String lead,
        @Nullable Told told,
        List<String> roles,
        boolean canMail,
        boolean hasCalendar,
        @Nullable String calendar,
        String factor,
        @Nullable String elsewhere,
        boolean isBound,
        List<Option> languages,
        List<Option> digests,
        List<AbsenceLine> absences,
        List<Option> colleagues,
        Map<String, String> values) {}
