package gangju.server.execution.tasks;

import gangju.server.accounts.CurrentAccount;
import gangju.server.execution.breakdown.Duties;
import gangju.server.execution.breakdown.Milestones;
import gangju.server.execution.breakdown.Part.Kind;
import gangju.server.execution.breakdown.Parts;
import gangju.server.execution.breakdown.Parts.Agreed;
import gangju.server.execution.breakdown.Parts.Description;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** One task: its page, its milestones, its parts, and what each unit does. */
@Controller
@RequestMapping("/plans/{plan:\\d{1,18}}/tasks/{item:\\d{1,18}}")
final class TaskController {
    private final TaskForms forms;
    private final Milestones milestones;
    private final Parts parts;
    private final Duties duties;

    TaskController(TaskForms forms, Milestones milestones, Parts parts, Duties duties) {
        this.forms = forms;
        this.milestones = milestones;
        this.parts = parts;
        this.duties = duties;
    }

    @GetMapping
    View show(HttpServletRequest request, @PathVariable long plan, @PathVariable long item) {
        return forms.page(request, plan, item);
    }

    @PostMapping("/milestones")
    View addMilestone(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable long plan,
            @PathVariable long item,
            @RequestParam String title,
            @RequestParam(defaultValue = "") String proof,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate due) {
        return forms.done(request, response, plan, item, () -> {
            milestones.add(item, new Milestones.Agreed(title, proof, TaskForms.day(due)), by());
            return "milestones";
        });
    }

    @PostMapping("/milestones/{milestone:\\d{1,18}}")
    View editMilestone(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable long plan,
            @PathVariable long item,
            @PathVariable long milestone,
            @RequestParam String title,
            @RequestParam(defaultValue = "") String proof,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate due) {
        return forms.done(request, response, plan, item, () -> {
            milestones.edit(milestone, new Milestones.Agreed(title, proof, TaskForms.day(due)), by());
            return "milestones";
        });
    }

    @PostMapping("/milestones/{milestone:\\d{1,18}}/days")
    View correctMilestone(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable long plan,
            @PathVariable long item,
            @PathVariable long milestone,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate done,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate expected) {
        return forms.done(request, response, plan, item, () -> {
            milestones.correct(milestone, done, expected, by());
            return "milestones";
        });
    }

    @PostMapping("/milestones/{milestone:\\d{1,18}}/end")
    View endMilestone(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable long plan,
            @PathVariable long item,
            @PathVariable long milestone) {
        return forms.done(request, response, plan, item, () -> {
            milestones.end(milestone, by());
            return "milestones";
        });
    }

    @PostMapping("/parts")
    View addPart(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable long plan,
            @PathVariable long item,
            @RequestParam String kind,
            @RequestParam(required = false) @Nullable Long parent,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam String title,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate due) {
        return forms.done(request, response, plan, item, () -> {
            parts.add(item, new Description(Kind.parse(kind), parent, year, title, forms.unitOrNone(unit), due), by());
            return "parts";
        });
    }

    @PostMapping("/parts/{part:\\d{1,18}}")
    View editPart(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable long plan,
            @PathVariable long item,
            @PathVariable long part,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam String title,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate due) {
        return forms.done(request, response, plan, item, () -> {
            parts.edit(part, new Agreed(title, year, forms.unitOrNone(unit), due), by());
            return "parts";
        });
    }

    @PostMapping("/parts/{part:\\d{1,18}}/done")
    View partDone(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable long plan,
            @PathVariable long item,
            @PathVariable long part,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate done) {
        return forms.done(request, response, plan, item, () -> {
            parts.done(part, done, by());
            return "parts";
        });
    }

    @PostMapping("/parts/{part:\\d{1,18}}/end")
    View endPart(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable long plan,
            @PathVariable long item,
            @PathVariable long part) {
        return forms.done(request, response, plan, item, () -> {
            parts.end(part, by());
            return "parts";
        });
    }

    @PostMapping("/duties/{assignment:\\d{1,18}}")
    View sayDuty(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable long plan,
            @PathVariable long item,
            @PathVariable long assignment,
            @RequestParam(defaultValue = "") String duty) {
        return forms.done(request, response, plan, item, () -> {
            duties.say(item, assignment, duty, by());
            return "owners";
        });
    }

    private static String by() {
        return CurrentAccount.required().name();
    }
}
