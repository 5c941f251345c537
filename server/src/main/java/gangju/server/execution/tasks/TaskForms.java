package gangju.server.execution.tasks;

import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.accounts.Units;
import gangju.server.execution.breakdown.Acceptances;
import gangju.server.execution.scheme.SchemeItem;
import gangju.server.execution.scheme.SchemeItems;
import gangju.server.pages.NotPossible;
import gangju.server.pages.Pages;
import gangju.server.pages.Told;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** What the forms of a task's page have in common: who may see it, and the way back to it. */
@Component
final class TaskForms {
    /** 17, 17 · 优化公交线网, or the address of a page: /plans/3/tasks/17. */
    private static final Pattern ITEM = Pattern.compile("^\\s*(\\d{1,18})(?:\\s.*)?$|/(?:tasks|items)/(\\d{1,18})");

    private final TaskParts parts;
    private final SchemeItems items;
    private final Acceptances acceptances;
    private final Units units;
    private final Access access;

    TaskForms(TaskParts parts, SchemeItems items, Acceptances acceptances, Units units, Access access) {
        this.parts = parts;
        this.items = items;
        this.acceptances = acceptances;
        this.units = units;
        this.access = access;
    }

    View page(HttpServletRequest request, long plan, long item) {
        access.require(Act.READ_PLANS);
        var words = Pages.words(request);
        var told = request.getParameter("done") == null ? null : Told.done(words.get("tasks.told"));
        return parts.page(request, required(plan, item), told);
    }

    /** @param act its answer is the section of the page that is shown then */
    View done(HttpServletRequest request, HttpServletResponse response, long plan, long item, Supplier<String> act) {
        var found = required(plan, item);
        try {
            var section = act.get();
            return new RedirectView("/plans/" + plan + "/tasks/" + item + "?done=1#" + section);
        } catch (NotPossible e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return parts.page(request, found, Told.refused(e.in(Pages.words(request))));
        }
    }

    /** @throws NotPossible for a name of no unit */
    long unit(String name) {
        return units.tree()
                .named(name)
                .orElseThrow(() -> new NotPossible("scheme.problem.unknown", name.strip()))
                .id();
    }

    /** @throws NotPossible for a name of no unit */
    @Nullable
    Long unitOrNone(String name) {
        return name.isBlank() ? null : unit(name);
    }

    /** What the plan says of a capability, in words; empty for the project as a whole. */
    String says(HttpServletRequest request, long item, int capability) {
        var known = acceptances.capabilities(item);
        return capability < 1 || capability > known.size()
                ? ""
                : TaskParts.says(Pages.words(request), known.get(capability - 1));
    }

    /** @throws NotPossible if there is none */
    static LocalDate day(@Nullable LocalDate day) {
        if (day == null) {
            throw new NotPossible("tasks.problem.no-day");
        }
        return day;
    }

    /** @throws NotPossible for what is neither an id nor the address of an item's page */
    static long item(String typed) {
        var match = ITEM.matcher(typed);
        if (!match.find()) {
            throw new NotPossible("tasks.problem.no-item", typed.strip());
        }
        return Long.parseLong(match.group(1) == null ? match.group(2) : match.group(1));
    }

    private SchemeItem required(long plan, long item) {
        return items.find(item)
                .filter(found -> found.plan() == plan)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
