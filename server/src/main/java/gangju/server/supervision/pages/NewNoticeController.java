package gangju.server.supervision.pages;

import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.accounts.CurrentAccount;
import gangju.server.accounts.Units;
import gangju.server.pages.Option;
import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pages;
import gangju.server.plans.AdoptedVersions;
import gangju.server.plans.AdoptedVersions.Current;
import gangju.server.supervision.notices.Notices;
import gangju.server.supervision.notices.TiedItem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Issues a notice, for items of a plan where the address names them. */
@Controller
final class NewNoticeController {
    private final Notices notices;
    private final AdoptedVersions versions;
    private final Units units;
    private final Access access;
    private final Pages pages;
    private final Clock clock;

    NewNoticeController(
            Notices notices, AdoptedVersions versions, Units units, Access access, Pages pages, Clock clock) {
        this.notices = notices;
        this.versions = versions;
        this.units = units;
        this.access = access;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/notices/new")
    View form(HttpServletRequest request, NoticeForm form) {
        access.require(Act.OPEN_NOTICE);
        return page(request, form, Map.of());
    }

    @PostMapping("/notices")
    View issue(HttpServletRequest request, HttpServletResponse response, NoticeForm form) {
        access.require(Act.OPEN_NOTICE);
        var words = Pages.words(request);
        var problems = form.problems(words, access.units(Act.OPEN_NOTICE, "-"), LocalDate.now(clock));
        var tied = tied(form);
        if (tied.size() != form.items().stream().distinct().count()) {
            problems.put("item", words.get("notices.problem.item"));
        }
        if (problems.isEmpty()) {
            var id = notices.open(form.notice(tied), CurrentAccount.required().name());
            return new RedirectView("/notices/" + id + "?done=issue");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(request, form, problems);
    }

    private View page(HttpServletRequest request, NoticeForm form, Map<String, String> problems) {
        var words = Pages.words(request);
        var allowed = access.units(Act.OPEN_NOTICE, "-");
        var choices = Stream.concat(
                        Stream.of(new Option("", words.get("notices.choose"))),
                        units.tree().all().stream()
                                .filter(unit -> allowed.contains(unit.id()))
                                .map(unit -> new Option(
                                        String.valueOf(unit.id()), "\u3000".repeat(unit.depth()) + unit.name())))
                .toList();
        return pages.view(
                "supervision/new-notice.jte",
                new NewNoticePage(
                        pages.frame(request, Section.NOTICES, words.get("notices.new")),
                        form.values(),
                        problems,
                        choices,
                        tied(form)));
    }

    /** The tasks and targets of the plan's current version that the form names; others are left out. */
    private List<TiedItem> tied(NoticeForm form) {
        if (form.items().isEmpty()) {
            return List.of();
        }
        return versions.current(form.planId()).map(Current::plan).stream()
                .flatMap(plan -> Stream.concat(
                        plan.tasks().stream()
                                .map(task -> new TiedItem(
                                        plan.plan(), task.item(), task.task().title())),
                        plan.targets().stream()
                                .map(target -> new TiedItem(
                                        plan.plan(),
                                        target.item(),
                                        target.target().indicator()))))
                .filter(item -> form.items().contains(item.item()))
                .toList();
    }
}
