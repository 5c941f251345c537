package gangju.server.supervision.rules.pages;

import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.accounts.CurrentAccount;
import gangju.server.accounts.Units;
import gangju.server.pages.DateWords;
import gangju.server.pages.Messages;
import gangju.server.pages.NotPossible;
import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pages;
import gangju.server.pages.TableFile;
import gangju.server.pages.Told;
import gangju.server.supervision.notices.NoticeDraft;
import gangju.server.supervision.notices.NoticeDrafts;
import gangju.server.supervision.pages.Tabs;
import gangju.server.supervision.rules.Rule;
import gangju.server.supervision.rules.Rules;
import gangju.server.supervision.rules.pages.DraftsPage.Line;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Which notices do the rules propose, to issue or to leave? */
@Controller
final class DraftsController {
    private static final String PATH = "/notices/drafts";
    private static final int MOST = 200;
    private static final int LONGEST = 1_000;

    private final NoticeDrafts drafts;
    private final Rules rules;
    private final Units units;
    private final Tabs tabs;
    private final Access access;
    private final Pages pages;
    private final Clock clock;

    DraftsController(
            NoticeDrafts drafts, Rules rules, Units units, Tabs tabs, Access access, Pages pages, Clock clock) {
        this.drafts = drafts;
        this.rules = rules;
        this.units = units;
        this.tabs = tabs;
        this.access = access;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(PATH)
    View list(HttpServletRequest request) {
        var done = request.getParameter("done");
        return page(
                request, done == null ? null : Told.done(Pages.words(request).get("notices.drafts.dismissed")));
    }

    /** All of them. */
    @GetMapping(PATH + "/list.xlsx")
    void excel(HttpServletRequest request, HttpServletResponse response) throws IOException {
        access.require(Act.OPEN_NOTICE);
        var words = Pages.words(request);
        var dates = DateWords.of(words, clock.getZone());
        TableFile.streamed(
                        words.get("notices.tab.drafts"),
                        Stream.of("column.title", "column.asks", "column.unit", "drafts.found", "rule", "drafts.since")
                                .map(name -> words.get("notices." + name))
                                .toList(),
                        sheet -> {
                            var names = names();
                            var tree = units.tree();
                            drafts.open(access.units(Act.OPEN_NOTICE, "-"), Integer.MAX_VALUE)
                                    .forEach(draft -> sheet.add(
                                            draft.title(),
                                            draft.asks(),
                                            tree.get(draft.unit()).name(),
                                            draft.causes(),
                                            names.getOrDefault(draft.ruleId(), ""),
                                            dates.local(draft.madeAt()).toLocalDate()));
                        })
                .writeExcel(response);
    }

    private Map<Long, String> names() {
        return rules.all().stream()
                .collect(Collectors.toMap(Rule::id, rule -> rule.terms().name()));
    }

    @PostMapping(PATH + "/{id:\\d{1,18}}/dismiss")
    View dismiss(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason) {
        if (drafts.find(id).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var typed = reason.strip();
        try {
            drafts.dismiss(
                    id,
                    typed.substring(0, Math.min(typed.length(), LONGEST)),
                    CurrentAccount.required().name());
            return new RedirectView(PATH + "?done=1");
        } catch (NotPossible e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(request, Told.refused(e.in(Pages.words(request))));
        }
    }

    private View page(HttpServletRequest request, @Nullable Told told) {
        access.require(Act.OPEN_NOTICE);
        var words = Pages.words(request);
        var found = drafts.open(access.units(Act.OPEN_NOTICE, "-"), MOST);
        var names = names();
        return pages.view(
                "supervision/drafts.jte",
                new DraftsPage(
                        pages.frame(request, Section.NOTICES, words.get("notices.tab.drafts")),
                        tabs.of(PATH, words),
                        told,
                        words.get("notices.drafts.lead", found.size()),
                        found.stream().map(draft -> line(draft, names, words)).toList()));
    }

    private Line line(NoticeDraft draft, Map<Long, String> names, Messages words) {
        return new Line(
                draft.id(),
                "/notices/new?draft=" + draft.id(),
                draft.title(),
                words.get("notices.drafts.causes", draft.causes()),
                units.tree().get(draft.unit()).name(),
                words.get("notices.rule.version", names.getOrDefault(draft.ruleId(), ""), draft.version()),
                "/notices/rules/" + draft.ruleId(),
                DateWords.of(words, clock.getZone()).day(draft.madeAt()));
    }
}
