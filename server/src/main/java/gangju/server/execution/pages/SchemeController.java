package gangju.server.execution.pages;

import gangju.server.accounts.CurrentAccount;
import gangju.server.accounts.Units;
import gangju.server.execution.scheme.Answers;
import gangju.server.execution.scheme.Assigning;
import gangju.server.execution.scheme.BulkWork;
import gangju.server.execution.scheme.SchemeItems;
import gangju.server.execution.scheme.Schemes;
import gangju.server.pages.NotPossible;
import gangju.server.pages.Pages;
import gangju.server.pages.Told;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Who does what by when, and what is still missing? */
@Controller
@RequestMapping("/plans/{plan:\\d{1,18}}/scheme")
final class SchemeController {
    private final SchemeParts parts;
    private final Assigning assigning;
    private final BulkWork bulk;
    private final Schemes schemes;
    private final SchemeItems items;
    private final Answers answers;
    private final Units units;

    SchemeController(
            SchemeParts parts,
            Assigning assigning,
            BulkWork bulk,
            Schemes schemes,
            SchemeItems items,
            Answers answers,
            Units units) {
        this.parts = parts;
        this.assigning = assigning;
        this.bulk = bulk;
        this.schemes = schemes;
        this.items = items;
        this.answers = answers;
        this.units = units;
    }

    @GetMapping
    View show(HttpServletRequest request, @PathVariable long plan) {
        return parts.page(request, plan, told(request));
    }

    /** For the ticked items, or for all that the filters find. */
    @PostMapping("/assign")
    View assign(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable long plan,
            @RequestParam(required = false) @Nullable List<Long> item,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "") String lead,
            @RequestParam(defaultValue = "") String support,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate due) {
        var typed = TypedWork.of(units.tree(), lead, support, due);
        var problem = typed.problem(Pages.words(request));
        if (problem != null) {
            return refused(request, response, plan, problem);
        }
        var chosen = all ? items.ids(SchemeParts.question(request, plan)) : item == null ? List.<Long>of() : item;
        return done(request, response, plan, () -> {
            var done = assigning.assign(plan, chosen, typed.work(), by());
            return "assigned=%d-%d-%d-%d".formatted(done.items(), done.led(), done.dated(), done.later());
        });
    }

    @PostMapping("/from-document")
    View fromDocument(HttpServletRequest request, HttpServletResponse response, @PathVariable long plan) {
        return done(request, response, plan, () -> "matched=" + assigning.fromDocument(plan, by()));
    }

    /** Makes units of the ticked names, and assigns by them at once. */
    @PostMapping("/units")
    View addUnits(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable long plan,
            @RequestParam(required = false) @Nullable List<String> name,
            @RequestParam long parent) {
        return done(request, response, plan, () -> {
            assigning.addUnits(name == null ? List.of() : name, parent, by());
            return "matched=" + assigning.fromDocument(plan, by());
        });
    }

    @PostMapping("/remove/{assignment:\\d{1,18}}")
    View remove(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable long plan,
            @PathVariable long assignment) {
        return done(request, response, plan, () -> {
            assigning.remove(plan, assignment, by());
            return "removed";
        });
    }

    @PostMapping("/undo/{id:\\d{1,18}}")
    View undo(
            HttpServletRequest request, HttpServletResponse response, @PathVariable long plan, @PathVariable long id) {
        return done(request, response, plan, () -> {
            bulk.undo(plan, id, by());
            return "undone";
        });
    }

    @PostMapping("/propose")
    View propose(HttpServletRequest request, HttpServletResponse response, @PathVariable long plan) {
        return done(request, response, plan, () -> {
            schemes.propose(plan, by());
            return "proposed";
        });
    }

    @PostMapping("/answer")
    View answer(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable long plan,
            @RequestParam(required = false) @Nullable List<Long> assignment,
            @RequestParam(defaultValue = "accept") String as,
            @RequestParam(defaultValue = "") String reason) {
        var chosen =
                as.equals("accept-all") ? answers.waiting(plan) : assignment == null ? List.<Long>of() : assignment;
        var objection = as.equals("object") ? reason.strip() : null;
        return done(request, response, plan, () -> "answered=" + answers.answer(plan, chosen, objection, by()));
    }

    @PostMapping("/approve")
    View approve(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable long plan,
            @RequestParam(defaultValue = "") String basis) {
        if (basis.isBlank()) {
            return refused(request, response, plan, Pages.words(request).get("scheme.problem.basis"));
        }
        return done(request, response, plan, () -> {
            schemes.approve(plan, basis.strip(), by());
            return "approved";
        });
    }

    @PostMapping("/reopen")
    View reopen(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable long plan,
            @RequestParam(defaultValue = "") String reason) {
        if (reason.isBlank()) {
            return refused(request, response, plan, Pages.words(request).get("scheme.problem.no-reason"));
        }
        return done(request, response, plan, () -> {
            schemes.reopen(plan, reason.strip(), by());
            return "reopened";
        });
    }

    /** @param act its answer is a parameter of the page that is shown then */
    private View done(HttpServletRequest request, HttpServletResponse response, long plan, Supplier<String> act) {
        try {
            return new RedirectView(SchemeParts.back(request, plan, act.get()));
        } catch (NotPossible e) {
            return refused(request, response, plan, e.in(Pages.words(request)));
        }
    }

    private View refused(HttpServletRequest request, HttpServletResponse response, long plan, String why) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return parts.page(request, plan, Told.refused(why));
    }

    private static @Nullable Told told(HttpServletRequest request) {
        var words = Pages.words(request);
        return Stream.of("assigned", "matched", "removed", "undone", "proposed", "answered", "approved", "reopened")
                .filter(name -> request.getParameter(name) != null)
                .findFirst()
                .map(name -> Told.done(words.get("scheme.told." + name, numbers(request.getParameter(name)))))
                .orElse(null);
    }

    /** Those that the address tells, such as 7-3-0-0; four at most, 0 where there is none. */
    private static Object[] numbers(String text) {
        var parts = text.split("-", -1);
        return IntStream.range(0, 4)
                .mapToObj(i -> i < parts.length && parts[i].matches("\\d{1,7}") ? Integer.parseInt(parts[i]) : 0)
                .toArray();
    }

    private static String by() {
        return CurrentAccount.required().name();
    }
}
