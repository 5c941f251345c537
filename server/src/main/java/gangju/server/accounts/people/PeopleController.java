package gangju.server.accounts.people;

import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.accounts.CurrentAccount;
import gangju.server.accounts.Role;
import gangju.server.accounts.Unit;
import gangju.server.accounts.UnitTree;
import gangju.server.accounts.Units;
import gangju.server.accounts.people.People.Person;
import gangju.server.accounts.people.People.State;
import gangju.server.accounts.people.PeoplePage.Line;
import gangju.server.accounts.people.PeoplePage.Place;
import gangju.server.accounts.people.Staffing.Invitation;
import gangju.server.accounts.people.Staffing.Invited;
import gangju.server.accounts.setup.NewName;
import gangju.server.accounts.signin.Elsewhere;
import gangju.server.pages.DateWords;
import gangju.server.pages.ListAddress;
import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pager;
import gangju.server.pages.Pages;
import gangju.server.pages.TableFile;
import gangju.server.pages.Told;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Who works with this, and who is to? */
@Controller
final class PeopleController {
    private final People people;
    private final Staffing staffing;
    private final Elsewhere elsewhere;
    private final Units units;
    private final Access access;
    private final Pages pages;
    private final Clock clock;

    PeopleController(
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

    @GetMapping("/people")
    View list(HttpServletRequest request) {
        var words = Pages.words(request);
        var address = ListAddress.of(request, "q", "unit", "gone", "page");
        var tree = units.tree();
        var unit = unit(address, tree);
        var asked = found(address, unit, address.page());
        var found = asked.isEmpty() ? 0 : asked.getFirst().found();
        var said = new PersonWords(words, tree);
        var dates = DateWords.of(words, clock.getZone());
        return pages.view(
                "accounts/people/people.jte",
                new PeoplePage(
                        pages.frame(request, Section.PEOPLE, words.get("people.title")),
                        words.get("people.lead", found),
                        address.get("q").orElse(""),
                        unit.map(each -> new Place(each.id(), each.name())).orElse(null),
                        address.has("gone", "1"),
                        address.onPath("/people/list.xlsx").href(),
                        request.getParameter("left") == null ? null : Told.done(words.get("people.told.left")),
                        asked.stream().map(person -> line(said, dates, person)).toList(),
                        Pager.of(
                                address.page(),
                                Math.toIntExact((found + People.PAGE - 1) / People.PAGE),
                                address::pageHref)));
    }

    /** All that the filters find. */
    @GetMapping("/people/list.xlsx")
    void excel(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var words = Pages.words(request);
        var address = ListAddress.of(request, "q", "unit", "gone");
        var tree = units.tree();
        var said = new PersonWords(words, tree);
        var dates = DateWords.of(words, clock.getZone());
        TableFile.streamed(
                        words.get("people.title"),
                        Stream.of("column.person", "account", "column.roles", "mail", "column.state", "elsewhere")
                                .map(name -> words.get("people." + name))
                                .toList(),
                        sheet -> found(address, unit(address, tree), null).forEach(person -> {
                            var line = line(said, dates, person);
                            sheet.add(
                                    line.display(),
                                    line.name(),
                                    String.join("\n", line.roles()),
                                    line.mail(),
                                    line.state(),
                                    line.bound());
                        }))
                .writeExcel(response);
    }

    private static Optional<Unit> unit(ListAddress address, UnitTree tree) {
        return address.get("unit").filter(id -> id.matches("\\d{1,18}")).flatMap(id -> tree.find(Long.parseLong(id)));
    }

    /** @param page null for all */
    private List<Person> found(ListAddress address, Optional<Unit> unit, @Nullable Integer page) {
        return people.list(
                address.get("q").orElse(""),
                within(unit.map(each -> each.id()).orElse(null)),
                address.has("gone", "1"),
                page);
    }

    @GetMapping("/people/new")
    View form(HttpServletRequest request, @RequestParam(defaultValue = "") String unit) {
        return invite(request, Map.of("unit", unit, "role", Role.REPORTER.name()), Map.of(), null);
    }

    /** Answers with the page itself, since the link is in no address and is never shown again. */
    @PostMapping("/people/new")
    View invite(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String display,
            @RequestParam(defaultValue = "") String mail,
            @RequestParam long unit,
            @RequestParam Role role) {
        var words = Pages.words(request);
        var asked = new Invitation(
                name.strip(),
                display.isBlank() ? name.strip() : display.strip(),
                mail.isBlank() ? null : mail.strip(),
                unit,
                role);
        var values = Map.of("name", name, "display", display, "mail", mail, "unit", "" + unit, "role", role.name());
        var problems = problems(asked);
        if (problems.isEmpty()) {
            try {
                return invite(
                        request,
                        Map.of("unit", "" + unit, "role", role.name()),
                        Map.of(),
                        staffing.invite(asked, CurrentAccount.required().name()));
            } catch (DuplicateKeyException e) {
                problems = Map.of("name", "people.problem.name-taken");
            }
        }
        var told = new LinkedHashMap<String, String>();
        problems.forEach((field, key) -> told.put(field, words.get(key)));
        return invite(request, values, told, null);
    }

    private static Map<String, String> problems(Invitation asked) {
        var problems = new LinkedHashMap<String, String>();
        if (!NewName.isSound(asked.name())) {
            problems.put("name", "accounts.fault.name");
        }
        if (asked.display().length() > NewName.LONGEST) {
            problems.put("display", "accounts.fault.display");
        }
        if (asked.mail() != null && !MailAddress.isSound(asked.mail())) {
            problems.put("mail", "people.problem.mail");
        }
        return problems;
    }

    private View invite(
            HttpServletRequest request,
            Map<String, String> values,
            Map<String, String> problems,
            @Nullable Invited invited) {
        var words = Pages.words(request);
        var said = new PersonWords(words, units.tree());
        var allowed = access.units(Act.MANAGE_PEOPLE, "-");
        return pages.view(
                "accounts/people/invite.jte",
                new InvitePage(
                        pages.frame(request, Section.PEOPLE, words.get("people.invite")),
                        values,
                        problems,
                        said.choices().stream()
                                .filter(choice -> allowed.contains(Long.parseLong(choice.value())))
                                .toList(),
                        said.roles(staffing.managesAll()),
                        said.abilities(),
                        Optional.ofNullable(invited)
                                .map(one -> one.account().display())
                                .orElse(null),
                        Optional.ofNullable(invited)
                                .map(one -> one.delivery().path())
                                .map(PeopleController::whole)
                                .orElse(null),
                        Optional.ofNullable(invited)
                                .map(one -> one.delivery().mail())
                                .orElse(null)));
    }

    /** With the server's address as the reader sees it, to be handed over as it is. */
    static String whole(String path) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString();
    }

    private Line line(PersonWords said, DateWords dates, Person person) {
        return new Line(
                "/people/" + person.id(),
                person.display(),
                person.name(),
                person.mail(),
                person.roles().stream().map(said::role).toList(),
                said.words().get("people.state." + person.state().name().toLowerCase(java.util.Locale.ROOT)),
                person.bound()
                        .map(bound -> said.words()
                                .get("people.openid.line", elsewhere.name(bound.issuer()), dates.day(bound.since())))
                        .orElse(""),
                person.state() == State.INVITED);
    }

    private @Nullable Set<Long> within(@Nullable Long unit) {
        if (unit == null) {
            return null;
        }
        return units.tree().all().stream()
                .map(each -> each.id())
                .filter(each -> units.tree().isWithin(each, unit))
                .collect(Collectors.toSet());
    }
}
