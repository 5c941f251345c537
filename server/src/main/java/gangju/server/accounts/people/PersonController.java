package gangju.server.accounts.people;

import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.accounts.CurrentAccount;
import gangju.server.accounts.Role;
import gangju.server.accounts.Units;
import gangju.server.accounts.people.People.Person;
import gangju.server.accounts.people.People.State;
import gangju.server.accounts.people.PersonPage.AbsenceLine;
import gangju.server.accounts.people.PersonPage.RoleLine;
import gangju.server.accounts.people.Staffing.Forbidden;
import gangju.server.accounts.signin.Elsewhere;
import gangju.server.pages.DateWords;
import gangju.server.pages.Fact;
import gangju.server.pages.Messages;
import gangju.server.pages.Option;
import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pages;
import gangju.server.pages.Told;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** What may this person do, where, and who stands in? */
@Controller
final class PersonController {
    private static final String PATH = "/people/{id:\\d{1,18}}";

    private final People people;
    private final Staffing staffing;
    private final Elsewhere elsewhere;
    private final Units units;
    private final Access access;
    private final Pages pages;
    private final Clock clock;

    PersonController(
            People people,
            Staffing staffing,
            Elsewhere elsewhere,
            Units units,
            Access access,
            Pages pages,
            Clock clock) {
        this.people = people;
        this.staffing = staffing;
        this.elsewhere = elsewhere;
        this.units = units;
        this.access = access;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(PATH)
    View show(HttpServletRequest request, @PathVariable long id) {
        var done = request.getParameter("done") != null;
        return page(request, id, done ? Told.done(Pages.words(request).get("people.told.done")) : null, null);
    }

    @PostMapping(PATH + "/link")
    View link(HttpServletRequest request, @PathVariable long id) {
        required(id);
        var delivery = staffing.link(id, by());
        return delivery.path() == null
                ? page(
                        request,
                        id,
                        Told.done(Pages.words(request)
                                .get("people.told.mailed", Objects.requireNonNullElse(delivery.mail(), ""))),
                        null)
                : page(request, id, null, PeopleController.whole(delivery.path()));
    }

    @PostMapping(PATH + "/factor")
    View resetFactor(HttpServletRequest request, HttpServletResponse response, @PathVariable long id) {
        required(id);
        return done(request, response, id, () -> staffing.resetFactor(id, by()));
    }

    @PostMapping(PATH + "/openid/loosen")
    View loosen(HttpServletRequest request, HttpServletResponse response, @PathVariable long id) {
        required(id);
        return done(request, response, id, () -> staffing.loosen(id, by()));
    }

    @PostMapping(PATH + "/mail")
    View mail(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String mail) {
        required(id);
        var address = mail.strip();
        if (!address.isEmpty() && !MailAddress.isSound(address)) {
            return refused(request, response, id, "people.problem.mail");
        }
        return done(request, response, id, () -> staffing.setMail(id, address.isEmpty() ? null : address, by()));
    }

    @PostMapping(PATH + "/roles")
    View grant(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable long id,
            @RequestParam long unit,
            @RequestParam Role role,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate until) {
        required(id);
        return done(request, response, id, () -> staffing.grant(id, unit, role, until, by()));
    }

    @PostMapping(PATH + "/roles/{membership:\\d{1,18}}/end")
    View end(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable long id,
            @PathVariable long membership) {
        return done(request, response, id, () -> staffing.endRole(membership, by()));
    }

    @PostMapping(PATH + "/absences")
    View standIn(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable long id,
            @RequestParam long deputy,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate until) {
        required(id);
        required(deputy);
        return done(request, response, id, () -> staffing.standIn(id, deputy, from, until, by()));
    }

    @PostMapping(PATH + "/absences/{absence:\\d{1,18}}/end")
    View endAbsence(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable long id,
            @PathVariable long absence) {
        return done(request, response, id, () -> staffing.endAbsence(id, absence, by()));
    }

    @PostMapping(PATH + "/leave")
    View leave(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable long id,
            @RequestParam long successor) {
        required(id);
        required(successor);
        var answer = done(request, response, id, () -> staffing.leave(id, successor, by()));
        return response.getStatus() < 400 ? new RedirectView("/people?left") : answer;
    }

    private View done(HttpServletRequest request, HttpServletResponse response, long id, Runnable act) {
        try {
            act.run();
            return new RedirectView("/people/" + id + "?done");
        } catch (Forbidden e) {
            return refused(request, response, id, String.valueOf(e.getMessage()));
        } catch (DuplicateKeyException e) {
            return refused(request, response, id, "people.problem.role-twice");
        }
    }

    private View refused(HttpServletRequest request, HttpServletResponse response, long id, String key) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(request, id, Told.refused(Pages.words(request).get(key)), null);
    }

    private View page(HttpServletRequest request, long id, @Nullable Told told, @Nullable String link) {
        var words = Pages.words(request);
        var person = required(id);
        var said = new PersonWords(words, units.tree());
        var dates = DateWords.of(words, clock.getZone());
        var allowed = access.units(Act.MANAGE_PEOPLE, "-");
        var isGone = person.state() == State.GONE;
        return pages.view(
                "accounts/people/person.jte",
                new PersonPage(
                        pages.frame(request, Section.PEOPLE, person.display()),
                        "/people/" + id,
                        person.display(),
                        words.get(
                                "people.person.lead." + person.state().name().toLowerCase(Locale.ROOT),
                                person.roles().size()),
                        facts(words, dates, person),
                        told,
                        link,
                        isGone,
                        !isGone && staffing.managesWhole(id),
                        !isGone && person.bound().isPresent(),
                        roles(said, dates, person),
                        absences(dates, id),
                        said.choices().stream()
                                .filter(choice -> allowed.contains(Long.parseLong(choice.value())))
                                .toList(),
                        said.roles(staffing.managesAll()),
                        isGone ? List.of() : others(id),
                        Map.of(
                                "from",
                                LocalDate.now(clock).toString(),
                                "mail",
                                Objects.requireNonNullElse(person.mail(), ""))));
    }

    private List<Fact> facts(Messages words, DateWords dates, Person person) {
        var facts = Stream.of(
                Fact.of(words.get("accounts.name"), person.name()),
                Fact.of(words.get("people.mail"), person.mail() == null ? "" : person.mail()),
                Fact.of(
                        words.get("people.column.state"),
                        words.get("people.state." + person.state().name().toLowerCase(Locale.ROOT))));
        var bound = person.bound().stream()
                .map(binding -> Fact.noted(
                        words.get("people.openid"),
                        elsewhere.name(binding.issuer()),
                        words.get("people.openid.since", dates.day(binding.since()))));
        return Stream.concat(facts, bound).toList();
    }

    private List<RoleLine> roles(PersonWords said, DateWords dates, Person person) {
        return person.roles().stream()
                .map(role -> new RoleLine(
                        role.id(),
                        said.role(role.role()),
                        said.units().get(role.unit()).name(),
                        "/units/" + role.unit(),
                        dates.of(role.from()),
                        role.until() == null ? null : dates.of(role.until())))
                .toList();
    }

    private List<AbsenceLine> absences(DateWords dates, long id) {
        return people.absences(id).stream()
                .map(each -> new AbsenceLine(
                        each.id(), each.deputy(), dates.of(each.from()) + " – " + dates.of(each.until())))
                .toList();
    }

    private List<Option> others(long id) {
        return people.others(id).stream()
                .map(person -> new Option(String.valueOf(person.id()), person.display() + " (" + person.name() + ")"))
                .toList();
    }

    private Person required(long id) {
        return people.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String by() {
        return CurrentAccount.required().name();
    }
}
