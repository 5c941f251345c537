package gangju.server.indicators.pages.intake;

import gangju.indicator.Clocks;
import gangju.indicator.Observation;
import gangju.indicator.ReferencePeriod;
import gangju.server.accounts.CurrentAccount;
import gangju.server.indicators.Viewer;
import gangju.server.indicators.figures.Choices;
import gangju.server.indicators.figures.DisputedFigure;
import gangju.server.indicators.figures.DisputedFigures;
import gangju.server.indicators.pages.FigureCell.Flag;
import gangju.server.indicators.pages.FigureText;
import gangju.server.indicators.pages.intake.ConflictsPage.Candidate;
import gangju.server.indicators.pages.intake.ConflictsPage.Conflict;
import gangju.server.indicators.register.Indicators;
import gangju.server.indicators.register.RegisteredIndicator;
import gangju.server.pages.ListAddress;
import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pager;
import gangju.server.pages.Pages;
import gangju.server.pages.Told;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Where do sources disagree, and which of them is used? */
@Controller
final class ConflictsController {
    private static final int SERIES_A_PAGE = 25;
    private final DisputedFigures disputed;
    private final Choices choices;
    private final Indicators indicators;
    private final JdbcClient database;
    private final Pages pages;
    private final Clock clock;

    ConflictsController(
            DisputedFigures disputed,
            Choices choices,
            Indicators indicators,
            JdbcClient database,
            Pages pages,
            Clock clock) {
        this.disputed = disputed;
        this.choices = choices;
        this.indicators = indicators;
        this.database = database;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/figures/conflicts")
    View conflicts(HttpServletRequest request) {
        return page(request, null);
    }

    @PostMapping("/figures/conflicts")
    View choose(
            HttpServletRequest request,
            @RequestParam int series,
            @RequestParam String period,
            @RequestParam(required = false) @Nullable Long observation,
            @RequestParam(defaultValue = "") String reason) {
        var words = Pages.words(request);
        if (observation == null || reason.isBlank()) {
            return page(request, Told.refused(words.get("figures.conflicts.incomplete")));
        }
        try {
            choices.choose(
                    new Choices.Wanted(series, ReferencePeriod.parse(period), observation),
                    reason.strip(),
                    CurrentAccount.required().name());
        } catch (NoSuchElementException e) {
            return page(request, Told.refused(words.get("figures.conflicts.gone")));
        }
        return new RedirectView("/figures/conflicts?done");
    }

    private View page(HttpServletRequest request, @Nullable Told refused) {
        var words = Pages.words(request);
        var address = ListAddress.of(request, "page");
        var counted = count();
        var pageCount = Math.max(1, (counted.series() + SERIES_A_PAGE - 1) / SERIES_A_PAGE);
        var page = Math.min(address.page(), pageCount);
        var found = disputed.list(null, page, Clocks.on(LocalDate.now(clock)), Viewer.MEMBER);
        var named = indicators.byId(
                found.stream().map(one -> one.series().indicator()).distinct().toList(), LocalDate.now(clock));
        var text = FigureText.of(words);
        var told = refused != null || request.getParameter("done") == null
                ? Optional.ofNullable(refused)
                : Optional.of(Told.done(words.get("figures.conflicts.done")));
        return pages.view(
                "indicators/intake/conflicts.jte",
                new ConflictsPage(
                        pages.frame(request, Section.FIGURES, words.get("figures.conflicts.title")),
                        Tabs.of("/conflicts", words),
                        told.orElse(null),
                        words.get("figures.conflicts.lead", counted.figures()),
                        found.stream().map(one -> conflict(one, named, text)).toList(),
                        Pager.of(page, pageCount, address::pageHref)));
    }

    private record Count(int series, int figures) {}

    private Count count() {
        return database.sql(
                        "SELECT count(*) AS series, coalesce(sum(disputed), 0) AS figures FROM indicators.series_figures WHERE disputed > 0")
                .query((row, number) -> new Count(row.getInt("series"), row.getInt("figures")))
                .single();
    }

    private static Conflict conflict(DisputedFigure one, Map<Integer, RegisteredIndicator> named, FigureText text) {
        var series = one.series();
        var figure = one.figure();
        var indicator = Optional.ofNullable(named.get(series.indicator())).map(RegisteredIndicator::indicator);
        var name = indicator
                .map(found -> text.words().isEnglish() && found.nameEn() != null ? found.nameEn() : found.nameZh())
                .orElse(series.code());
        return new Conflict(
                "c" + series.id() + "-" + figure.period().toString().replaceAll("[^0-9A-Za-z]", "-"),
                series.id(),
                figure.period().toString(),
                name,
                "/indicators/" + series.code() + "?series=" + series.id(),
                series.area(),
                text.period(figure.period()),
                Stream.concat(Stream.of(figure.used()), figure.others().stream())
                        .filter(Observation::isUsable)
                        .map(candidate -> candidate(candidate, candidate == figure.used(), text))
                        .toList());
    }

    private static Candidate candidate(Observation one, boolean used, FigureText text) {
        var url = one.source().url();
        var published = one.published();
        return new Candidate(
                one.id(),
                text.figure(one),
                text.source(one.source().publisher(), one.source().title()),
                url != null && url.matches("https?://\\S+") ? url : null,
                published == null ? null : text.dates().of(published),
                text.dates().of(one.knownSince()),
                text.words().get("entry.grade." + one.source().grade().name().toLowerCase(java.util.Locale.ROOT)),
                Stream.concat(text.flags(one).stream().map(Flag::word), Stream.ofNullable(one.scope()))
                        .toList(),
                used);
    }
}
