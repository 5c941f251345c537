package gangju.server.execution.tasks;

import gangju.exchange.ExchangeException;
import gangju.exchange.table.MarkedWorkbook;
import gangju.exchange.table.TableFile;
import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.accounts.CurrentAccount;
import gangju.server.accounts.Units;
import gangju.server.audit.Unrecorded;
import gangju.server.execution.pages.WorkChanges;
import gangju.server.execution.scheme.BulkWork;
import gangju.server.execution.scheme.BulkWork.Source;
import gangju.server.execution.scheme.FrozenLines;
import gangju.server.execution.scheme.FrozenLines.WorkLine;
import gangju.server.execution.scheme.ItemWork;
import gangju.server.execution.scheme.Schemes;
import gangju.server.execution.tasks.ImportPage.Problem;
import gangju.server.execution.tasks.WorkSheet.Said;
import gangju.server.pages.DateWords;
import gangju.server.pages.Download;
import gangju.server.pages.Messages;
import gangju.server.pages.NotPossible;
import gangju.server.pages.Pages;
import gangju.server.pages.Told;
import gangju.server.pages.UploadLimit;
import gangju.server.plans.PlanDoor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Takes the division of work back in as Excel: what would change, then all of it or nothing. */
@Controller
@RequestMapping("/plans/{plan:\\d{1,18}}/scheme/import")
final class ImportController {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final PlanDoor door;
    private final BulkWork bulk;
    private final WorkChanges changes;
    private final FrozenLines lines;
    private final Schemes schemes;
    private final Units units;
    private final Access access;
    private final Pages pages;
    private final Clock clock;

    ImportController(
            PlanDoor door,
            BulkWork bulk,
            WorkChanges changes,
            FrozenLines lines,
            Schemes schemes,
            Units units,
            Access access,
            Pages pages,
            Clock clock) {
        this.door = door;
        this.bulk = bulk;
        this.changes = changes;
        this.lines = lines;
        this.schemes = schemes;
        this.units = units;
        this.access = access;
        this.pages = pages;
        this.clock = clock;
    }

    private record Preview(
            List<Problem> problems, @Nullable String marked, List<ItemWork> before, List<ItemWork> after) {
        static final Preview NONE = new Preview(List.of(), null, List.of(), List.of());
    }

    @GetMapping
    View form(HttpServletRequest request, @PathVariable long plan) {
        var words = Pages.words(request);
        var told = UploadLimit.isExceeded(request)
                ? Told.refused(words.get("tasks.import.no-table"))
                : request.getParameter("done") == null ? null : Told.done(words.get("tasks.told"));
        return page(request, plan, told, Preview.NONE);
    }

    @PostMapping
    @Unrecorded("a preview")
    View preview(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable long plan,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        access.require(
                Act.ASSIGN_WORK, units.tree().root().id(), schemes.state(plan).code());
        var words = Pages.words(request);
        if (file == null || file.isEmpty()) {
            return refused(request, response, plan, words.get("tasks.import.no-file"));
        }
        var table =
                new TableFile(Objects.requireNonNullElse(file.getOriginalFilename(), "table.xlsx"), file.getBytes());
        try {
            return preview(request, response, plan, table);
        } catch (ExchangeException e) {
            return refused(request, response, plan, e.text(words.locale()));
        }
    }

    private View preview(HttpServletRequest request, HttpServletResponse response, long plan, TableFile table)
            throws ExchangeException {
        var words = Pages.words(request);
        var all = lines.now(plan);
        var now = bulk.now(all.stream().map(WorkLine::itemId).toList());
        var said = WorkSheet.read(table, all, now, units.tree(), each -> DateWords.of(each, clock.getZone()));
        if (!said.isTable()) {
            return refused(request, response, plan, words.get("tasks.import.no-table"));
        }
        if (!said.problems().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var told = Told.refused(
                    words.get("tasks.import.problems", said.problems().size()));
            return page(request, plan, told, faults(words, table, said));
        }
        if (said.changed().isEmpty()) {
            return page(request, plan, Told.done(words.get("tasks.import.nothing")), Preview.NONE);
        }
        var changed = said.changed().stream().map(ItemWork::item).toList();
        return page(request, plan, null, new Preview(List.of(), null, bulk.now(changed), said.changed()));
    }

    private static Preview faults(Messages words, TableFile table, Said said) throws ExchangeException {
        var marked = MarkedWorkbook.write(table, said.sheet(), said.problems(), words.locale());
        return new Preview(
                said.problems().stream()
                        .map(each -> new Problem(
                                each.place(),
                                each.head(),
                                each.value(),
                                each.reason().text(words.locale())))
                        .toList(),
                "data:" + Download.EXCEL.type() + ";base64,"
                        + Base64.getEncoder().encodeToString(marked),
                List.of(),
                List.of());
    }

    @PostMapping("/apply")
    View apply(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable long plan,
            @RequestParam String before,
            @RequestParam String after) {
        return done(request, response, plan, () -> bulk.set(plan, read(before), read(after), Source.TABLE, by()));
    }

    @PostMapping("/undo/{id:\\d{1,18}}")
    View undo(
            HttpServletRequest request, HttpServletResponse response, @PathVariable long plan, @PathVariable long id) {
        return done(request, response, plan, () -> bulk.undo(plan, id, by()));
    }

    private View done(HttpServletRequest request, HttpServletResponse response, long plan, Runnable act) {
        try {
            act.run();
            return new RedirectView("/plans/" + plan + "/scheme/import?done=1");
        } catch (NotPossible e) {
            return refused(request, response, plan, e.in(Pages.words(request)));
        }
    }

    private View refused(HttpServletRequest request, HttpServletResponse response, long plan, String why) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(request, plan, Told.refused(why), Preview.NONE);
    }

    private View page(HttpServletRequest request, long plan, @Nullable Told told, Preview preview) {
        access.require(Act.READ_PLANS);
        var words = Pages.words(request);
        var page = door.open(request, plan, "/scheme", words.get("tasks.import"));
        var mayAssign = access.may(
                Act.ASSIGN_WORK, units.tree().root().id(), schemes.state(plan).code());
        return pages.view(
                "execution/import.jte",
                new ImportPage(
                        page,
                        told,
                        mayAssign,
                        mayAssign ? changes.last(words, plan) : null,
                        preview.problems(),
                        preview.marked(),
                        changes.of(words, preview.before(), preview.after()),
                        JSON.writeValueAsString(preview.before()),
                        JSON.writeValueAsString(preview.after())));
    }

    private static List<ItemWork> read(String json) {
        try {
            return List.of(JSON.readValue(json, ItemWork[].class));
        } catch (JacksonException e) {
            throw new NotPossible("scheme.problem.meanwhile");
        }
    }

    private static String by() {
        return CurrentAccount.required().name();
    }
}
