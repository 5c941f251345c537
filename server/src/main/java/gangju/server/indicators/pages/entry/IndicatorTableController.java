package gangju.server.indicators.pages.entry;

import gangju.exchange.ExchangeException;
import gangju.exchange.table.MarkedWorkbook;
import gangju.exchange.table.TableFile;
import gangju.indicator.Indicator;
import gangju.server.accounts.CurrentAccount;
import gangju.server.audit.Unrecorded;
import gangju.server.indicators.intake.IndicatorIntake;
import gangju.server.indicators.intake.IndicatorTables;
import gangju.server.indicators.intake.IndicatorTables.Seen;
import gangju.server.indicators.pages.entry.IndicatorTablePage.Change;
import gangju.server.indicators.pages.entry.IndicatorTablePage.Line;
import gangju.server.indicators.pages.entry.IndicatorTablePage.Preview;
import gangju.server.indicators.pages.entry.IndicatorTablePage.Problem;
import gangju.server.pages.Download;
import gangju.server.pages.Messages;
import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pages;
import gangju.server.pages.Told;
import gangju.server.pages.UploadLimit;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** How do many indicators come in at once? A file or a pasted table, seen before it counts, all or nothing. */
@Controller
final class IndicatorTableController {
    private static final String PATH = "/indicators/new/table";
    private static final String SEEN = PATH + "/{id:[0-9a-f-]{36}}";
    private static final DataSize LIMIT = DataSize.ofMegabytes(4);
    private final IndicatorIntake intake;
    private final IndicatorTables tables;
    private final Pages pages;

    IndicatorTableController(IndicatorIntake intake, IndicatorTables tables, Pages pages) {
        this.intake = intake;
        this.tables = tables;
        this.pages = pages;
    }

    @GetMapping(PATH)
    View form(HttpServletRequest request) {
        return page(request, UploadLimit.isExceeded(request) ? tooLarge(request) : null, null);
    }

    private static Told tooLarge(HttpServletRequest request) {
        return Told.refused(Pages.words(request).get("register.table.too-large", limit()));
    }

    @Unrecorded("a preview")
    @PostMapping(PATH)
    View send(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String text)
            throws IOException {
        var words = Pages.words(request);
        var table = table(file, text, words.get("figures.pasted"));
        if (table.content().length == 0) {
            return page(request, Told.refused(words.get("figures.nothing")), null);
        }
        if (table.content().length > LIMIT.toBytes()) {
            return page(request, tooLarge(request), null);
        }
        try {
            var seen = tables.keep(table, intake.read(table), by());
            return new RedirectView(PATH + "/" + seen.id());
        } catch (ExchangeException e) {
            return page(request, Told.refused(e.text(words.locale())), null);
        }
    }

    private static TableFile table(@Nullable MultipartFile file, String text, String pasted) throws IOException {
        if (file == null || file.isEmpty()) {
            return new TableFile(pasted, text.strip().getBytes(StandardCharsets.UTF_8));
        }
        return new TableFile(Objects.requireNonNullElse(file.getOriginalFilename(), "indicators"), file.getBytes());
    }

    @GetMapping(SEEN)
    View preview(HttpServletRequest request, @PathVariable String id) {
        return page(request, null, find(id));
    }

    @GetMapping(SEEN + "/marked.xlsx")
    ResponseEntity<byte[]> marked(HttpServletRequest request, @PathVariable String id) throws ExchangeException {
        var seen = find(id);
        var words = Pages.words(request);
        var sheet = seen.table().sheet();
        var name = seen.file().name().replaceAll("\\.[A-Za-z]{1,5}$", "") + "-" + words.get("figures.marked.name");
        return Download.EXCEL.of(
                name, MarkedWorkbook.write(seen.file(), sheet.sheet(), sheet.problems(), words.locale()));
    }

    @PostMapping(SEEN + "/confirm")
    View confirm(HttpServletRequest request, @PathVariable String id, @RequestParam(defaultValue = "") String reason)
            throws ExchangeException {
        var seen = find(id);
        var table = seen.table();
        var words = Pages.words(request);
        if (!table.isSound()) {
            return page(request, null, seen);
        }
        if (reason.isBlank() && !table.changed().isEmpty()) {
            return page(request, Told.refused(words.get("register.table.reason.missing")), seen);
        }
        if (!stored(seen, reason)) {
            tables.forget(seen);
            var now = tables.keep(seen.file(), intake.read(seen.file()), by());
            return page(request, Told.refused(words.get("register.table.other")), now);
        }
        tables.forget(seen);
        var done = words.get(
                "register.table.done", table.added().size(), table.changed().size(), table.unchanged());
        return page(request, Told.done(done), null);
    }

    private boolean stored(Seen seen, String reason) {
        try {
            return intake.store(seen.table(), reason.strip(), by());
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private View page(HttpServletRequest request, @Nullable Told told, @Nullable Seen seen) {
        var words = Pages.words(request);
        return pages.view(
                "indicators/entry/table.jte",
                new IndicatorTablePage(
                        pages.frame(request, Section.INDICATORS, words.get("register.table.title")),
                        told,
                        limit(),
                        LIMIT.toBytes(),
                        seen == null ? null : preview(request, seen)));
    }

    private static Preview preview(HttpServletRequest request, Seen seen) {
        var words = Pages.words(request);
        var table = seen.table();
        var problems = table.sheet().problems();
        return new Preview(
                seen.file().name(),
                words.get(
                        "register.table.ready",
                        table.added().size(),
                        table.changed().size(),
                        table.unchanged(),
                        problems.size()),
                PATH + "/" + seen.id(),
                table.isSound() && table.unchanged() < table.rows().size(),
                problems.stream()
                        .map(one -> new Problem(
                                one.row(), one.head(), one.value(), one.reason().text(words.locale())))
                        .toList(),
                table.changed().stream()
                        .map(row -> new Change(
                                row.row(),
                                row.indicator().code(),
                                row.indicator().nameZh(),
                                row.differences(words.locale())))
                        .toList(),
                table.added().stream()
                        .map(row -> line(row.row(), row.indicator(), words))
                        .toList(),
                table.unknownGrowths(),
                table.sheet().ignored());
    }

    private Seen find(String id) {
        return tables.find(id, by()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String limit() {
        return LIMIT.toMegabytes() + " MB";
    }

    private static String by() {
        return CurrentAccount.required().name();
    }

    private static Line line(int row, Indicator indicator, Messages words) {
        return new Line(
                row,
                indicator.code(),
                indicator.nameZh(),
                indicator.unit().symbol(),
                word("kind", indicator.kind(), words),
                word("direction", indicator.direction(), words),
                word("frequency", indicator.frequency(), words),
                indicator.area(),
                !indicator.definitions().isEmpty());
    }

    private static String word(String list, Enum<?> value, Messages words) {
        return words.get("monitor." + list + "." + value.name().toLowerCase(Locale.ROOT));
    }
}
