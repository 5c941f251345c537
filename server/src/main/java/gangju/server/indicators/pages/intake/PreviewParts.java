package gangju.server.indicators.pages.intake;

import gangju.exchange.ExchangeException;
import gangju.exchange.table.CellProblem;
import gangju.exchange.table.MarkedWorkbook;
import gangju.exchange.table.SetAside;
import gangju.indicator.entry.DoubtWords;
import gangju.server.indicators.intake.IntakeJob;
import gangju.server.indicators.intake.IntakeState.Done;
import gangju.server.indicators.intake.IntakeState.Failed;
import gangju.server.indicators.intake.IntakeState.Ready;
import gangju.server.indicators.intake.IntakeState.Refused;
import gangju.server.indicators.intake.IntakeState.Working;
import gangju.server.indicators.intake.Preview;
import gangju.server.indicators.pages.FigureText;
import gangju.server.indicators.pages.intake.PreviewPage.Aside;
import gangju.server.indicators.pages.intake.PreviewPage.Doubt;
import gangju.server.indicators.pages.intake.PreviewPage.Line;
import gangju.server.indicators.pages.intake.PreviewPage.Problem;
import gangju.server.pages.ListAddress;
import gangju.server.pages.Messages;
import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pager;
import gangju.server.pages.Pages;
import gangju.server.pages.Told;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells how far a table has come, and what is in it. */
@Component
final class PreviewParts {
    private static final int PAGE_SIZE = 50;
    private static final int MOST_TOLD = 100;
    private final Pages pages;

    PreviewParts(Pages pages) {
        this.pages = pages;
    }

    PreviewPage page(HttpServletRequest request, IntakeJob job) {
        var words = Pages.words(request);
        var state = job.state();
        return switch (state) {
            case Working working ->
                plain(
                        request,
                        job,
                        null,
                        words.get("figures.step." + working.step().name().toLowerCase(Locale.ROOT)),
                        true);
            case Ready ready -> ready(request, job, ready.preview());
            case Done done ->
                plain(
                        request,
                        job,
                        Told.done(words.get("figures.done")),
                        words.get(
                                "figures.done.lead",
                                done.stored().added(),
                                done.stored().knownBefore(),
                                done.stored().doubtful()),
                        false);
            case Refused refused ->
                plain(
                        request,
                        job,
                        Told.refused(refused.reason().text(words.locale())),
                        words.get("figures.refused"),
                        false);
            case Failed failed -> plain(request, job, Told.refused(words.get("figures.failed")), "", false);
        };
    }

    /** The workbook with its errors marked; empty where there are none. */
    Optional<byte[]> marked(IntakeJob job, Locale locale) throws ExchangeException {
        if (!(job.state() instanceof Ready(Preview preview))
                || preview.sheet().problems().isEmpty()) {
            return Optional.empty();
        }
        var sheet = preview.sheet();
        return Optional.of(MarkedWorkbook.write(job.file(), sheet.sheet(), sheet.problems(), locale));
    }

    private PreviewPage plain(
            HttpServletRequest request, IntakeJob job, @Nullable Told told, String lead, boolean working) {
        return make(request, job, new Shown(told, lead, working, null, Optional.empty()));
    }

    private PreviewPage ready(HttpServletRequest request, IntakeJob job, Preview preview) {
        var words = Pages.words(request);
        var sheet = preview.sheet();
        var lead = words.get(
                "figures.ready",
                sheet.rows().size(),
                preview.doubtful(),
                sheet.problems().size(),
                sheet.setAside().size());
        var told = sheet.problems().isEmpty()
                ? preview.isSound() ? null : Told.refused(words.get("figures.empty"))
                : Told.refused(words.get("figures.unsound"));
        var confirm =
                preview.isSound() ? words.get("figures.confirm", sheet.rows().size()) : null;
        return make(request, job, new Shown(told, lead, false, confirm, Optional.of(preview)));
    }

    private record Shown(
            @Nullable Told told,
            String lead,
            boolean working,
            @Nullable String confirm,
            Optional<Preview> preview) {}

    private PreviewPage make(HttpServletRequest request, IntakeJob job, Shown shown) {
        var words = Pages.words(request);
        var address = "/figures/jobs/" + job.id();
        var list = ListAddress.of(request, "doubtful", "page");
        var doubtful = list.has("doubtful", "1");
        var total = shown.preview()
                .map(preview ->
                        doubtful ? preview.doubtful() : preview.sheet().rows().size())
                .orElse(0);
        var pageCount = Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE);
        var page = Math.min(list.page(), pageCount);
        var sheet = shown.preview().map(Preview::sheet);
        var problems = sheet.map(one -> one.problems()).orElse(List.of());
        var wrong = problems(problems, words);
        var unused = setAside(sheet.map(one -> one.setAside()).orElse(List.of()), words);
        var canNarrow =
                shown.preview().filter(preview -> preview.doubtful() > 0).isPresent();
        return new PreviewPage(
                pages.frame(request, Section.FIGURES, words.get("figures.preview")),
                Tabs.of("", words),
                shown.told(),
                job.file().name(),
                shown.lead(),
                address,
                shown.working(),
                shown.confirm(),
                leaveOut(problems, words),
                problems.isEmpty() ? null : address + "/marked.xlsx",
                wrong.stream().limit(MOST_TOLD).toList(),
                Math.max(0, wrong.size() - MOST_TOLD),
                shown.preview()
                        .map(preview -> lines(preview, doubtful, page, words))
                        .orElse(List.of()),
                unused.stream().limit(MOST_TOLD).toList(),
                Math.max(0, unused.size() - MOST_TOLD),
                sheet.map(one -> one.ignored()).orElse(List.of()),
                canNarrow ? list.with("doubtful", doubtful ? "" : "1").href() : null,
                canNarrow ? words.get(doubtful ? "figures.show.all" : "figures.show.doubtful") : null,
                Pager.of(page, pageCount, list::pageHref));
    }

    private static List<Problem> problems(List<CellProblem> all, Messages words) {
        return RowNumbers.together(all, one -> List.of(one.head(), one.value(), one.reason())).values().stream()
                .map(same -> {
                    var rows = RowNumbers.of(same.stream().map(CellProblem::row));
                    var one = same.getFirst();
                    return new Problem(
                            rows.text(),
                            rows.count(),
                            one.head(),
                            one.value(),
                            one.reason().text(words.locale()));
                })
                .toList();
    }

    private static List<Aside> setAside(List<SetAside> all, Messages words) {
        return RowNumbers.together(all, SetAside::reason).entrySet().stream()
                .map(same -> {
                    var rows = RowNumbers.of(same.getValue().stream().map(SetAside::row));
                    return new Aside(rows.text(), rows.count(), same.getKey().text(words.locale()));
                })
                .toList();
    }

    private static @Nullable String leaveOut(List<CellProblem> problems, Messages words) {
        long unknown = problems.stream()
                .filter(one -> one.reason().code().equals("indicator-unknown"))
                .count();
        return unknown == 0 ? null : words.get("figures.leave-out", unknown);
    }

    private static List<Line> lines(Preview preview, boolean doubtful, int page, Messages words) {
        var text = FigureText.of(words);
        return preview.lines(doubtful, (page - 1) * PAGE_SIZE, PAGE_SIZE).stream()
                .map(line -> {
                    var one = line.row().observation();
                    return new Line(
                            line.row().row(),
                            one.indicator(),
                            one.area(),
                            text.period(one.period()),
                            text.figure(one),
                            text.source(one.source().publisher(), one.source().title()),
                            line.doubts().stream()
                                    .map(doubt -> new Doubt(
                                            DoubtWords.what(doubt, words.locale()),
                                            DoubtWords.whatToDo(doubt, words.locale())))
                                    .toList());
                })
                .toList();
    }
}
