package gangju.server.execution.pages;

import gangju.server.accounts.CurrentAccount;
import gangju.server.accounts.Units;
import gangju.server.execution.scheme.AssignmentRule.Finds;
import gangju.server.execution.scheme.AssignmentRules;
import gangju.server.execution.scheme.BulkWork;
import gangju.server.execution.scheme.RuledWork;
import gangju.server.pages.NotPossible;
import gangju.server.pages.Pages;
import gangju.server.pages.Told;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Supplier;
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

/** Gives tasks and targets to units by rules: what the rules are, what they would do, then all of it. */
@Controller
@RequestMapping("/plans/{plan:\\d{1,18}}/scheme/rules")
final class AssignmentRulesController {
    private final AssignmentRulesParts parts;
    private final AssignmentRules rules;
    private final RuledWork work;
    private final BulkWork bulk;
    private final Units units;

    AssignmentRulesController(
            AssignmentRulesParts parts, AssignmentRules rules, RuledWork work, BulkWork bulk, Units units) {
        this.parts = parts;
        this.rules = rules;
        this.work = work;
        this.bulk = bulk;
        this.units = units;
    }

    @GetMapping
    View show(HttpServletRequest request, @PathVariable long plan) {
        var words = Pages.words(request);
        var told = Stream.of("saved", "ended", "applied", "undone")
                .filter(name -> request.getParameter(name) != null)
                .findFirst()
                .map(name -> Told.done(words.get("scheme.rules.told." + name)))
                .orElse(null);
        return parts.page(request, plan, told);
    }

    /** Adds a rule, or changes one. */
    @PostMapping({"", "/{rule:\\d{1,18}}"})
    View save(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable long plan,
            @PathVariable(required = false) @Nullable Long rule,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate due) {
        var typed = TypedWork.of(units.tree(), value(request, "lead"), value(request, "support"), due);
        var problem = typed.problem(Pages.words(request));
        if (problem != null) {
            return refused(request, response, plan, problem);
        }
        return done(request, response, plan, () -> {
            if (rule == null) {
                rules.add(plan, finds(request), typed.work(), by());
            } else {
                rules.change(plan, rule, finds(request), typed.work(), by());
            }
            return "saved";
        });
    }

    @PostMapping("/{rule:\\d{1,18}}/end")
    View end(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable long plan,
            @PathVariable long rule) {
        return done(request, response, plan, () -> {
            rules.end(plan, rule, by());
            return "ended";
        });
    }

    @PostMapping("/{rule:\\d{1,18}}/raise")
    View raise(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable long plan,
            @PathVariable long rule) {
        return done(request, response, plan, () -> {
            rules.raise(plan, rule, by());
            return "saved";
        });
    }

    @PostMapping("/apply")
    View apply(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable long plan,
            @RequestParam String seen) {
        return done(request, response, plan, () -> {
            work.apply(plan, seen, by());
            return "applied";
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

    private View done(HttpServletRequest request, HttpServletResponse response, long plan, Supplier<String> act) {
        try {
            return new RedirectView("/plans/" + plan + "/scheme/rules?" + act.get() + "=1");
        } catch (NotPossible e) {
            return refused(request, response, plan, e.in(Pages.words(request)));
        }
    }

    private View refused(HttpServletRequest request, HttpServletResponse response, long plan, String why) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return parts.page(request, plan, Told.refused(why));
    }

    private static Finds finds(HttpServletRequest request) {
        var kind = value(request, "kind");
        var chapter = value(request, "chapter");
        return new Finds(
                Set.of("task", "target", "project").contains(kind) ? kind : null,
                chapter.matches("\\d{1,18}") ? Long.valueOf(chapter) : null,
                Arrays.stream(value(request, "words").split("[、，,；;\\n]"))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList());
    }

    private static String value(HttpServletRequest request, String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    private static String by() {
        return CurrentAccount.required().name();
    }
}
