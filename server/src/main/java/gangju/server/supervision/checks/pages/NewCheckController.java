package gangju.server.supervision.checks.pages;

import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.accounts.CurrentAccount;
import gangju.server.accounts.Units;
import gangju.server.execution.CarriedOut;
import gangju.server.pages.Messages;
import gangju.server.pages.Option;
import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pages;
import gangju.server.supervision.checks.SiteCheck.NewCheck;
import gangju.server.supervision.checks.SiteChecks;
import gangju.server.supervision.checks.pages.NewCheckPage.Tick;
import gangju.server.supervision.notices.Notice;
import gangju.server.supervision.notices.NoticeList;
import gangju.server.supervision.notices.TiedItem;
import gangju.server.supervision.pages.CurrentItems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Begins a check on site, of items of a plan or of the answer to a notice. */
@Controller
final class NewCheckController {
    private final SiteChecks checks;
    private final NoticeList notices;
    private final CurrentItems currentItems;
    private final CarriedOut carriedOut;
    private final Units units;
    private final Access access;
    private final Pages pages;
    private final Clock clock;

    NewCheckController(
            SiteChecks checks,
            NoticeList notices,
            CurrentItems currentItems,
            CarriedOut carriedOut,
            Units units,
            Access access,
            Pages pages,
            Clock clock) {
        this.checks = checks;
        this.notices = notices;
        this.currentItems = currentItems;
        this.carriedOut = carriedOut;
        this.units = units;
        this.access = access;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/checks/new")
    View form(HttpServletRequest request, CheckForm form) {
        access.require(Act.CHECK_ON_SITE);
        return page(request, form, Map.of());
    }

    @PostMapping("/checks")
    View make(HttpServletRequest request, HttpServletResponse response, CheckForm form) {
        access.require(Act.CHECK_ON_SITE);
        var words = Pages.words(request);
        var problems = form.problems(words, LocalDate.now(clock));
        var notice = notice(form);
        var unit = notice == null ? form.unitId() : notice.unit();
        if (!access.units(Act.CHECK_ON_SITE, "draft").contains(unit)) {
            problems.put("unit", words.get("checks.problem.unit"));
        }
        var plan = plan(form, notice);
        var items = plan == null
                ? List.<TiedItem>of()
                : currentItems.of(plan).stream()
                        .filter(item -> chosen(form, notice).contains(item.item()))
                        .toList();
        if (plan == null || items.size() < form.items().stream().distinct().count()) {
            problems.put("item", words.get("checks.problem.item"));
        }
        if (problems.isEmpty()) {
            var made = new NewCheck(
                    Objects.requireNonNull(plan), unit, form.described(), items, notice == null ? null : notice.id());
            var id = checks.make(made, CurrentAccount.required().name());
            return new RedirectView("/checks/" + id + "?done=made");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(request, form, problems);
    }

    /** The notice whose answer is checked, where the account may check it. */
    private @Nullable Notice notice(CheckForm form) {
        return form.notice() == null
                ? null
                : notices.find(form.notice())
                        .filter(notice -> access.may(Act.CHECK_ON_SITE, notice.unit(), "draft"))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private @Nullable Long plan(CheckForm form, @Nullable Notice notice) {
        if (form.plan() != null || notice == null) {
            return form.plan();
        }
        return notices.items(notice.id()).stream()
                .map(TiedItem::plan)
                .findFirst()
                .orElse(null);
    }

    private List<Long> chosen(CheckForm form, @Nullable Notice notice) {
        return !form.items().isEmpty() || notice == null
                ? form.items()
                : notices.items(notice.id()).stream().map(TiedItem::item).toList();
    }

    private View page(HttpServletRequest request, CheckForm form, Map<String, String> problems) {
        var words = Pages.words(request);
        var notice = notice(form);
        var plan = plan(form, notice);
        var chosen = chosen(form, notice);
        var ticks = plan == null
                ? List.<Tick>of()
                : currentItems.of(plan).stream()
                        .map(item -> new Tick(item.item(), item.title(), chosen.contains(item.item())))
                        .toList();
        return pages.view(
                "supervision/new-check.jte",
                new NewCheckPage(
                        pages.frame(request, Section.NOTICES, words.get("checks.new")),
                        plan == null ? null : plan.toString(),
                        carriedOut.plans().stream()
                                .map(each -> new Option(String.valueOf(each.id()), each.title()))
                                .toList(),
                        units(words),
                        ticks,
                        notice == null ? null : notice.label() + " " + notice.title(),
                        form.notice(),
                        form.isBlank() ? suggested(form, notice, chosen, words) : form.values(),
                        problems));
    }

    private Map<String, String> suggested(CheckForm form, @Nullable Notice notice, List<Long> chosen, Messages words) {
        var values = new HashMap<>(form.values());
        values.put("day", LocalDate.now(clock).toString());
        values.put("checkers", CurrentAccount.required().display());
        if (notice != null) {
            values.put("unit", String.valueOf(notice.unit()));
            values.put("title", words.get("checks.suggest.notice", notice.title()));
            return values;
        }
        var items = carriedOut.items(chosen).values();
        items.stream()
                .map(CarriedOut.Item::lead)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(unit -> values.put("unit", String.valueOf(unit)));
        items.stream()
                .findFirst()
                .ifPresent(item -> values.put("title", words.get("checks.suggest.item", item.title())));
        return values;
    }

    private List<Option> units(Messages words) {
        var allowed = access.units(Act.CHECK_ON_SITE, "draft");
        return Stream.concat(
                        Stream.of(new Option("", words.get("notices.choose"))),
                        units.tree().all().stream()
                                .filter(unit -> allowed.contains(unit.id()))
                                .map(unit -> new Option(
                                        String.valueOf(unit.id()), "\u3000".repeat(unit.depth()) + unit.name())))
                .toList();
    }
}
