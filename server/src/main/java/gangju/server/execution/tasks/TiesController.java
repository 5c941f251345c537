package gangju.server.execution.tasks;

import gangju.server.accounts.CurrentAccount;
import gangju.server.execution.breakdown.Acceptances;
import gangju.server.execution.breakdown.Acceptances.Finding;
import gangju.server.execution.breakdown.Shares;
import gangju.server.execution.breakdown.Shares.Portion;
import gangju.server.execution.breakdown.Tie.Kind;
import gangju.server.execution.breakdown.Ties;
import gangju.server.pages.NotPossible;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What a task needs and carries out, how a target is shared out, whether a project does what was said. */
@Controller
@RequestMapping("/plans/{plan:\\d{1,18}}/tasks/{item:\\d{1,18}}")
final class TiesController {
    private final TaskForms forms;
    private final Ties ties;
    private final Shares shares;
    private final Acceptances acceptances;

    TiesController(TaskForms forms, Ties ties, Shares shares, Acceptances acceptances) {
        this.forms = forms;
        this.ties = ties;
        this.shares = shares;
        this.acceptances = acceptances;
    }

    @PostMapping("/ties")
    View tie(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable long plan,
            @PathVariable long item,
            @RequestParam String kind,
            @RequestParam(defaultValue = "") String other,
            @RequestParam(defaultValue = "") String note) {
        return forms.done(request, response, plan, item, () -> {
            ties.add(item, Kind.parse(kind), TaskForms.item(other), note, by());
            return "ties";
        });
    }

    @PostMapping("/ties/{tie:\\d{1,18}}/end")
    View untie(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable long plan,
            @PathVariable long item,
            @PathVariable long tie) {
        return forms.done(request, response, plan, item, () -> {
            ties.end(item, tie, by());
            return "ties";
        });
    }

    @PostMapping("/shares")
    View share(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable long plan,
            @PathVariable long item,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(required = false) @Nullable BigDecimal value) {
        return forms.done(request, response, plan, item, () -> {
            if (value == null) {
                throw new NotPossible("tasks.problem.no-value");
            }
            shares.set(item, new Portion(year, area, forms.unit(unit), value), by());
            return "shares";
        });
    }

    @PostMapping("/shares/{share:\\d{1,18}}/end")
    View endShare(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable long plan,
            @PathVariable long item,
            @PathVariable long share) {
        return forms.done(request, response, plan, item, () -> {
            shares.end(item, share, by());
            return "shares";
        });
    }

    @PostMapping("/shares/additive")
    View additive(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable long plan,
            @PathVariable long item,
            @RequestParam(defaultValue = "false") boolean adds) {
        return forms.done(request, response, plan, item, () -> {
            shares.additive(item, adds, by());
            return "shares";
        });
    }

    @PostMapping("/acceptance")
    View accept(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable long plan,
            @PathVariable long item,
            @RequestParam(defaultValue = "0") int capability,
            @RequestParam(defaultValue = "") String found,
            @RequestParam(defaultValue = "false") boolean accepted,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on) {
        return forms.done(request, response, plan, item, () -> {
            var says = forms.says(request, item, capability);
            acceptances.add(item, new Finding(capability, says, found, accepted, TaskForms.day(on)), by());
            return "project";
        });
    }

    private static String by() {
        return CurrentAccount.required().name();
    }
}
