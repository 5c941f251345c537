package gangju.server.accounts.people;

import gangju.server.accounts.Contacts;
import gangju.server.accounts.Contacts.Digest;
import gangju.server.accounts.CurrentAccount;
import gangju.server.accounts.Units;
import gangju.server.accounts.people.Absences.Days;
import gangju.server.accounts.people.OwnAccount.NewPassword;
import gangju.server.accounts.people.OwnAccount.Wishes;
import gangju.server.accounts.people.PersonPage.AbsenceLine;
import gangju.server.accounts.people.Staffing.Forbidden;
import gangju.server.accounts.setup.PasswordRule;
import gangju.server.accounts.signin.Elsewhere;
import gangju.server.accounts.signin.SecondFactor;
import gangju.server.outbox.Outbox;
import gangju.server.pages.DateWords;
import gangju.server.pages.Messages;
import gangju.server.pages.Option;
import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pages;
import gangju.server.pages.SiteAddress;
import gangju.server.pages.Told;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** How do I sign in, how am I reached, and who stands in for me? */
@Controller
final class OwnAccountController {
    private static final String NOT_LOOSENED = "not-loosened";
    private static final Map<String, String> NOTES = Map.of(
            "done",
            "people.told.done",
            "bound",
            "me.openid.told.bound",
            "loosened",
            "me.openid.told.loosened",
            NOT_LOOSENED,
            "me.openid.told.not-loosened");

    private final OwnAccount own;
    private final People people;
    private final Contacts contacts;
    private final SecondFactor factor;
    private final Elsewhere elsewhere;
    private final Outbox outbox;
    private final Units units;
    private final SiteAddress site;
    private final Pages pages;
    private final Clock clock;

    OwnAccountController(
            OwnAccount own,
            People people,
            Contacts contacts,
            SecondFactor factor,
            Elsewhere elsewhere,
            Outbox outbox,
            Units units,
            SiteAddress site,
            Pages pages,
            Clock clock) {
        this.own = own;
        this.people = people;
        this.contacts = contacts;
        this.factor = factor;
        this.elsewhere = elsewhere;
        this.outbox = outbox;
        this.units = units;
        this.site = site;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/me")
    View show(HttpServletRequest request) {
        return page(request, told(request), null);
    }

    private @Nullable Told told(HttpServletRequest request) {
        for (var note : NOTES.entrySet()) {
            if (request.getParameter(note.getKey()) != null) {
                var text = Pages.words(request)
                        .get(note.getValue(), elsewhere.name().orElse(""));
                return new Told(!note.getKey().equals(NOT_LOOSENED), text);
            }
        }
        return null;
    }

    @PostMapping("/me/contact")
    View contact(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String mail,
            @RequestParam String language,
            @RequestParam Digest digest) {
        return done(request, response, () -> {
            var address = mail.strip();
            if (!address.isEmpty() && !MailAddress.isSound(address)) {
                throw new Forbidden("people.problem.mail");
            }
            own.change(
                    CurrentAccount.required(),
                    new Wishes(address.isEmpty() ? null : address, language.equals("en") ? "en" : "zh", digest));
        });
    }

    /** Answers with the page itself, since the address is shown once. */
    @PostMapping("/me/calendar")
    View openCalendar(HttpServletRequest request) {
        var secret = own.openCalendar(CurrentAccount.required());
        return page(request, null, site.of("/calendar/" + secret + ".ics"));
    }

    @PostMapping("/me/calendar/close")
    View closeCalendar(HttpServletRequest request, HttpServletResponse response) {
        return done(request, response, () -> own.closeCalendar(CurrentAccount.required()));
    }

    @PostMapping("/me/absences")
    View standIn(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam long deputy,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate until) {
        return done(request, response, () -> own.standIn(CurrentAccount.required(), deputy, new Days(from, until)));
    }

    @PostMapping("/me/absences/{absence:\\d{1,18}}/end")
    View endAbsence(HttpServletRequest request, HttpServletResponse response, @PathVariable long absence) {
        return done(request, response, () -> own.endAbsence(CurrentAccount.required(), absence));
    }

    @PostMapping("/me/password")
    View password(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated) {
        var answer = done(
                request,
                response,
                () -> own.setPassword(
                        CurrentAccount.required(), new NewPassword(old, password, repeated), request.getRemoteAddr()));
        return response.getStatus() < 400 ? new RedirectView("/sign-in?ready") : answer;
    }

    private View done(HttpServletRequest request, HttpServletResponse response, Runnable act) {
        try {
            act.run();
            return new RedirectView("/me?done");
        } catch (Forbidden e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var text = Pages.words(request).get(String.valueOf(e.getMessage()), PasswordRule.SHORTEST);
            return page(request, Told.refused(text), null);
        }
    }

    private View page(HttpServletRequest request, @Nullable Told told, @Nullable String calendar) {
        var words = Pages.words(request);
        var account = CurrentAccount.required();
        var person = people.find(account.id()).orElseThrow();
        var contact = contacts.find(account.id()).orElseThrow();
        var said = new PersonWords(words, units.tree());
        var dates = DateWords.of(words, clock.getZone());
        return pages.view(
                "accounts/people/me.jte",
                new OwnAccountPage(
                        pages.frame(request, Section.NONE, words.get("me.title")),
                        account.display(),
                        words.get("me.lead", account.name()),
                        told,
                        person.roles().stream().map(said::role).toList(),
                        outbox.canMail(),
                        contact.hasCalendar(),
                        calendar,
                        words.get("me.factor." + factor.state(account.id()).code()),
                        elsewhere.name().orElse(null),
                        elsewhere.knows(account.id()),
                        List.of(
                                new Option("zh", words.get("me.language.zh")),
                                new Option("en", words.get("me.language.en"))),
                        digests(words),
                        people.absences(account.id()).stream()
                                .map(each -> new AbsenceLine(
                                        each.id(),
                                        each.deputy(),
                                        dates.of(each.from()) + " – " + dates.of(each.until())))
                                .toList(),
                        people.colleagues(account.id()).stream()
                                .map(each -> new Option(
                                        String.valueOf(each.id()), each.display() + " (" + each.name() + ")"))
                                .toList(),
                        Map.of(
                                "mail",
                                Objects.requireNonNullElse(contact.mail(), ""),
                                "language",
                                contact.words().isEnglish() ? "en" : "zh",
                                "digest",
                                contact.digest().name(),
                                "from",
                                LocalDate.now(clock).toString())));
    }

    private static List<Option> digests(Messages words) {
        return Arrays.stream(Digest.values())
                .map(digest -> new Option(digest.name(), words.get("me.digest." + digest.code())))
                .toList();
    }
}
