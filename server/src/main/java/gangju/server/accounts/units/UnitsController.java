package gangju.server.accounts.units;

import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.accounts.CurrentAccount;
import gangju.server.accounts.Unit;
import gangju.server.accounts.UnitDuties.Duty;
import gangju.server.accounts.UnitTree;
import gangju.server.accounts.Units;
import gangju.server.accounts.units.UnitPage.Link;
import gangju.server.accounts.units.UnitPage.PersonLine;
import gangju.server.accounts.units.UnitsPage.Line;
import gangju.server.pages.Messages;
import gangju.server.pages.Option;
import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pages;
import gangju.server.pages.Told;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Which units are there, and who works in them? */
@Controller
final class UnitsController {
    static final String PATH = "/units/{id:\\d{1,18}}";
    /** Of each kind on the page. */
    private static final int OWED = 300;

    private static final int DONE = 30;

    private final Units units;
    private final UnitStaff staff;
    private final OwedAndDone duties;
    private final Access access;
    private final Pages pages;

    UnitsController(Units units, UnitStaff staff, OwedAndDone duties, Access access, Pages pages) {
        this.units = units;
        this.staff = staff;
        this.duties = duties;
        this.access = access;
        this.pages = pages;
    }

    @GetMapping("/units")
    View tree(HttpServletRequest request) {
        return tree(request, Map.of("kind", "commission"), Map.of());
    }

    @PostMapping("/units")
    View add(HttpServletRequest request, HttpServletResponse response, UnitForm form) {
        access.require(Act.MANAGE_UNITS, form.parent());
        var problems = problems(request, form, 0);
        if (problems.isEmpty()) {
            try {
                units.add(form.parent(), form.description(), by());
                return new RedirectView("/units?done");
            } catch (DuplicateKeyException e) {
                problems = taken(request);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return tree(request, form.values(), problems);
    }

    @GetMapping(PATH)
    View unit(HttpServletRequest request, @PathVariable long id) {
        return unit(request, required(id), null, Map.of());
    }

    @PostMapping(PATH)
    View change(HttpServletRequest request, HttpServletResponse response, @PathVariable long id, UnitForm form) {
        var unit = required(id);
        access.require(Act.MANAGE_UNITS, id);
        if (unit.parent() != null) {
            access.require(Act.MANAGE_UNITS, form.parent());
        }
        var problems = problems(request, form, id);
        if (problems.isEmpty() && unit.parent() != null && units.tree().isWithin(form.parent(), id)) {
            problems = Map.of("above", Pages.words(request).get("units.problem.circle"));
        }
        if (problems.isEmpty()) {
            try {
                units.change(unit, form.parent(), form.description(), by());
                return new RedirectView("/units/" + id + "?done");
            } catch (DuplicateKeyException e) {
                problems = taken(request);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return unit(request, unit, form, problems);
    }

    @PostMapping(PATH + "/close")
    View close(HttpServletRequest request, @PathVariable long id) {
        var unit = required(id);
        access.require(Act.MANAGE_UNITS, id);
        var words = Pages.words(request);
        if (problemOfClosing(words, units.tree(), unit, duties.owed(id, OWED, words)) != null) {
            return unit(request, unit, null, Map.of());
        }
        units.close(List.of(id), by());
        return new RedirectView("/units?done");
    }

    private View tree(HttpServletRequest request, Map<String, String> values, Map<String, String> problems) {
        var words = Pages.words(request);
        var tree = units.tree();
        var counts = staff.counts();
        var done = request.getParameter("done") != null;
        return pages.view(
                "accounts/units/units.jte",
                new UnitsPage(
                        pages.frame(request, Section.PEOPLE, words.get("pages.menu.units")),
                        words.get(
                                "units.lead",
                                tree.all().size(),
                                tree.all().stream()
                                        .filter(unit -> !counts.containsKey(unit.id()))
                                        .count()),
                        done ? Told.done(words.get("people.told.done")) : null,
                        access.may(Act.MANAGE_UNITS),
                        tree.all().stream()
                                .map(unit -> line(words, unit, counts.getOrDefault(unit.id(), 0)))
                                .toList(),
                        values,
                        problems,
                        parents(tree),
                        kinds(words)));
    }

    private View unit(HttpServletRequest request, Unit unit, @Nullable UnitForm typed, Map<String, String> problems) {
        var words = Pages.words(request);
        var tree = units.tree();
        var people = staff.of(unit.id());
        var owed = duties.owed(unit.id(), OWED, words);
        var mayManagePeople = access.may(Act.MANAGE_PEOPLE, unit.id());
        var done = request.getParameter("done") != null;
        return pages.view(
                "accounts/units/unit.jte",
                new UnitPage(
                        pages.frame(request, Section.PEOPLE, unit.name()),
                        unit.id(),
                        unit.name(),
                        words.get(
                                "units.unit.lead",
                                words.get("units.kind." + unit.kind()),
                                people.stream()
                                        .map(UnitStaff.Person::id)
                                        .distinct()
                                        .count()),
                        done ? Told.done(words.get("people.told.done")) : null,
                        tree.above(unit.id()).stream()
                                .map(UnitsController::link)
                                .toList(),
                        tree.below(unit.id()).stream()
                                .map(UnitsController::link)
                                .toList(),
                        people.stream()
                                .map(person -> new PersonLine(
                                        person.display(),
                                        words.get("people.role." + person.role().code()),
                                        mayManagePeople ? "/people/" + person.id() : null))
                                .toList(),
                        owed,
                        duties.done(unit.id(), DONE, words),
                        access.may(Act.MANAGE_UNITS, unit.id()),
                        mayManagePeople,
                        unit.parent() == null,
                        typed == null ? UnitForm.of(unit).values() : typed.values(),
                        problems,
                        parents(tree),
                        kinds(words),
                        problemOfClosing(words, tree, unit, owed)));
    }

    private @Nullable String problemOfClosing(Messages words, UnitTree tree, Unit unit, List<Duty> owed) {
        if (unit.parent() == null) {
            return words.get("units.close.root");
        }
        if (!tree.below(unit.id()).isEmpty()) {
            return words.get("units.close.below");
        }
        if (!owed.isEmpty()) {
            return words.get("units.close.duties", owed.size());
        }
        return staff.of(unit.id()).isEmpty() ? null : words.get("units.close.people");
    }

    private static Line line(Messages words, Unit unit, int people) {
        return new Line(
                "/units/" + unit.id(),
                unit.name(),
                words.get("units.kind." + unit.kind()),
                Math.min(unit.depth(), 6),
                String.join(words.get("units.separator"), unit.aliases()),
                people == 0 ? "" : String.valueOf(people),
                "/people?unit=" + unit.id());
    }

    private List<Option> parents(UnitTree tree) {
        var allowed = access.units(Act.MANAGE_UNITS, "-");
        return tree.all().stream()
                .filter(unit -> allowed.contains(unit.id()))
                .map(unit -> new Option(String.valueOf(unit.id()), "\u3000".repeat(unit.depth()) + unit.name()))
                .toList();
    }

    private static List<Option> kinds(Messages words) {
        return UnitForm.KINDS.stream()
                .map(kind -> new Option(kind, words.get("units.kind." + kind)))
                .toList();
    }

    /** @param self the unit itself; 0 for a new one */
    private Map<String, String> problems(HttpServletRequest request, UnitForm form, long self) {
        var problems = form.problems(Pages.words(request));
        var namesake = units.tree().named(form.description().name());
        return problems.isEmpty() && namesake.isPresent() && namesake.get().id() != self ? taken(request) : problems;
    }

    /** Somebody else may have been quicker. */
    private static Map<String, String> taken(HttpServletRequest request) {
        return Map.of("name", Pages.words(request).get("units.problem.taken"));
    }

    private static Link link(Unit unit) {
        return new Link("/units/" + unit.id(), unit.name());
    }

    private Unit required(long id) {
        return units.tree().find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String by() {
        return CurrentAccount.required().name();
    }
}
