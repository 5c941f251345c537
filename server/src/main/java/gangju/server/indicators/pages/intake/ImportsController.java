package gangju.server.indicators.pages.intake;

import gangju.server.accounts.CurrentAccount;
import gangju.server.indicators.figures.FigureStore;
import gangju.server.indicators.intake.Import;
import gangju.server.indicators.intake.Imports;
import gangju.server.indicators.pages.intake.ImportsPage.Line;
import gangju.server.pages.DateWords;
import gangju.server.pages.DisplayNames;
import gangju.server.pages.ListAddress;
import gangju.server.pages.Messages;
import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pager;
import gangju.server.pages.Pages;
import gangju.server.pages.Told;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** What brought the figures that we have, and what was taken back? */
@Controller
final class ImportsController {
    private static final int PAGE_SIZE = 50;
    private final Imports imports;
    private final FigureStore store;
    private final JdbcClient database;
    private final Pages pages;
    private final DisplayNames names;
    private final Clock clock;

    ImportsController(
            Imports imports, FigureStore store, JdbcClient database, Pages pages, Clock clock, DisplayNames names) {
        this.imports = imports;
        this.store = store;
        this.database = database;
        this.pages = pages;
        this.clock = clock;
        this.names = names;
    }

    @GetMapping("/figures/imports")
    View imports(HttpServletRequest request) {
        return page(request, null);
    }

    /** The figures stay; from today on they do not count. */
    @PostMapping("/figures/imports/{id:\\d{1,9}}/withdraw")
    View withdraw(HttpServletRequest request, @PathVariable int id, @RequestParam(defaultValue = "") String reason) {
        if (reason.isBlank()) {
            return page(request, Told.refused(Pages.words(request).get("figures.imports.reasonless")));
        }
        try {
            store.withdraw(id, reason.strip(), CurrentAccount.required().name());
        } catch (NoSuchElementException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
        return new RedirectView("/figures/imports?done");
    }

    private View page(HttpServletRequest request, @Nullable Told refused) {
        var words = Pages.words(request);
        var address = ListAddress.of(request, "page");
        int total = database.sql("SELECT count(*) FROM indicators.import")
                .query(Integer.class)
                .single();
        var pageCount = Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE);
        var page = Math.min(address.page(), pageCount);
        var done = request.getParameter("done") != null && refused == null;
        return pages.view(
                "indicators/intake/imports.jte",
                new ImportsPage(
                        pages.frame(request, Section.FIGURES, words.get("figures.imports.title")),
                        Tabs.of("/imports", words),
                        done ? Told.done(words.get("figures.imports.done")) : refused,
                        words.get("figures.imports.lead", total),
                        imports.list(page).stream().map(one -> line(one, words)).toList(),
                        Pager.of(page, pageCount, address::pageHref)));
    }

    private Line line(Import one, Messages words) {
        var dates = DateWords.of(words, clock.getZone());
        var withdrawal = one.withdrawal();
        return new Line(
                one.id(),
                words.get("figures.kind." + one.kind()),
                one.fileName(),
                dates.minute(one.addedAt()),
                one.addedBy() == null ? null : names.of(one.addedBy(), words),
                one.added(),
                one.knownBefore(),
                one.doubtful(),
                withdrawal == null
                        ? null
                        : words.get(
                                "figures.imports.withdrawn",
                                dates.day(withdrawal.at()),
                                withdrawal.by() == null ? "" : names.of(withdrawal.by(), words),
                                withdrawal.reason()));
    }
}
