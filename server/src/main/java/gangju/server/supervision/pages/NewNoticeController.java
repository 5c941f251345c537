package gangju.server.supervision.pages;

import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.accounts.CurrentAccount;
import gangju.server.accounts.UnitPeople;
import gangju.server.accounts.Units;
import gangju.server.pages.Messages;
import gangju.server.pages.NotPossible;
import gangju.server.pages.Option;
import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pages;
import gangju.server.supervision.notices.NoticeDraft;
import gangju.server.supervision.notices.NoticeDrafts;
import gangju.server.supervision.notices.NoticeState;
import gangju.server.supervision.notices.Notices;
import gangju.server.supervision.notices.TiedItem;
import gangju.server.supervision.pages.Known.Suggested;
import gangju.server.supervision.pages.TiedThings.Tied;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Issues a notice about what the address names, or from what a rule proposes. */
@Controller
final class NewNoticeController {
    /** Of an item's title in the title of a notice. */
    private static final int NAMED = 80;

    private static final int USUAL_DAYS = 5;

    private final Notices notices;
    private final NoticeDrafts drafts;
    private final TiedThings things;
    private final Units units;
    private final UnitPeople people;
    private final Access access;
    private final Pages pages;
    private final Clock clock;

    NewNoticeController(
            Notices notices,
            NoticeDrafts drafts,
            TiedThings things,
            Units units,
            UnitPeople people,
            Access access,
            Pages pages,
            Clock clock) {
        this.notices = notices;
        this.drafts = drafts;
        this.things = things;
        this.units = units;
        this.people = people;
        this.access = access;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/notices/new")
    View form(HttpServletRequest request, NoticeForm form) {
        access.require(Act.OPEN_NOTICE);
        var words = Pages.words(request);
        var draft = draft(form);
        var tied = things.of(form, draft, words);
        var values = form.isBlank() ? suggested(draft, tied, words) : form.values();
        return page(request, form, tied, values, Map.of());
    }

    @PostMapping("/notices")
    View issue(HttpServletRequest request, HttpServletResponse response, NoticeForm form) {
        access.require(Act.OPEN_NOTICE);
        var words = Pages.words(request);
        var problems = form.problems(words, access.units(Act.OPEN_NOTICE, "-"), LocalDate.now(clock));
        var tied = things.of(form, draft(form), words);
        if (tied.isIncomplete()) {
            problems.put("item", words.get("notices.problem.item"));
        }
        if (problems.isEmpty() && (form.isKnownUnmanned() || !isUnmanned(form.values()))) {
            try {
                var id = notices.open(
                        form.notice(tied.items(), tied.causes()),
                        CurrentAccount.required().name());
                return new RedirectView("/notices/" + id + "?done=issue");
            } catch (NotPossible e) {
                problems.put("item", e.in(words));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(request, form, tied, form.values(), problems);
    }

    /** Whether nobody in the unit that is chosen can sign for a notice today. */
    private boolean isUnmanned(Map<String, String> values) {
        var unit = values.getOrDefault("unit", "");
        return unit.matches("\\d{1,18}")
                && units.tree().find(Long.parseLong(unit)).isPresent()
                && !people.hasAnybody(Act.SIGN_NOTICE, Long.parseLong(unit), NoticeState.ISSUED.code(), "");
    }

    /** The draft that the form names, where the account may issue it. */
    private @Nullable NoticeDraft draft(NoticeForm form) {
        return form.draft() == null
                ? null
                : drafts.find(form.draft())
                        .filter(draft -> access.may(Act.OPEN_NOTICE, draft.unit()))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Map<String, String> suggested(@Nullable NoticeDraft draft, Tied tied, Messages words) {
        var values = new HashMap<>(Map.of("days", String.valueOf(draft == null ? USUAL_DAYS : draft.term())));
        if (draft != null) {
            values.put("title", draft.title());
            values.put("asks", draft.asks());
            values.put("unit", String.valueOf(draft.unit()));
            return values;
        }
        tied.known().stream()
                .flatMap(known -> Stream.ofNullable(known.suggested()))
                .findFirst()
                .or(() -> suggested(tied.items(), words))
                .ifPresent(suggested -> {
                    values.put("title", suggested.title());
                    values.put("asks", suggested.asks());
                });
        tied.unit().ifPresent(unit -> values.put("unit", String.valueOf(unit)));
        return values;
    }

    /** Of tasks and targets alone. */
    private static Optional<Suggested> suggested(List<TiedItem> items, Messages words) {
        if (items.isEmpty()) {
            return Optional.empty();
        }
        var title = items.getFirst().title();
        var named = title.length() > NAMED ? title.substring(0, NAMED - 1) + "…" : title;
        return Optional.of(new Suggested(
                words.get("notices.suggest.item", named, items.size()),
                words.get("notices.suggest.item.asks", named, items.size())));
    }

    private View page(
            HttpServletRequest request,
            NoticeForm form,
            Tied tied,
            Map<String, String> values,
            Map<String, String> problems) {
        var words = Pages.words(request);
        return pages.view(
                "supervision/new-notice.jte",
                new NewNoticePage(
                        pages.frame(request, Section.NOTICES, words.get("notices.new")),
                        values,
                        problems,
                        choices(words),
                        tied.items(),
                        tied.known(),
                        form.hidden(),
                        isUnmanned(values)));
    }

    private List<Option> choices(Messages words) {
        var allowed = access.units(Act.OPEN_NOTICE, "-");
        return Stream.concat(
                        Stream.of(new Option("", words.get("notices.choose"))),
                        units.tree().all().stream()
                                .filter(unit -> allowed.contains(unit.id()))
                                .map(unit -> new Option(
                                        String.valueOf(unit.id()), "\u3000".repeat(unit.depth()) + unit.name())))
                .toList();
    }
}
