package gangju.server.execution.reporting.pages;

import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.accounts.CurrentAccount;
import gangju.server.execution.evidence.EvidenceStore.NotTaken;
import gangju.server.execution.reporting.AcceptedReport;
import gangju.server.execution.reporting.Report;
import gangju.server.execution.reporting.ReportChecks;
import gangju.server.execution.reporting.ReportList;
import gangju.server.execution.reporting.ReportMove;
import gangju.server.execution.reporting.ReportQuestions;
import gangju.server.execution.reporting.ReportState;
import gangju.server.execution.reporting.Reports;
import gangju.server.execution.reporting.Reports.Overtaken;
import gangju.server.execution.reporting.pages.ReportParts.Tried;
import gangju.server.pages.Messages;
import gangju.server.pages.NotPossible;
import gangju.server.pages.Pages;
import gangju.server.pages.Told;
import gangju.server.pages.UploadLimit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** What does the unit report of one item, and is it accepted? */
@Controller
@RequestMapping("/reports/{id:\\d{1,18}}")
final class ReportController {
    private static final Set<String> DONE = Set.of("save", "submit", "submit-direct", "remove");

    private final ReportList list;
    private final Reports reports;
    private final ReportQuestions questions;
    private final SentEvidence evidence;
    private final BelievedFigures believed;
    private final AcceptedReport accepted;
    private final ReportParts parts;
    private final Access access;
    private final Clock clock;

    ReportController(
            ReportList list,
            Reports reports,
            ReportQuestions questions,
            SentEvidence evidence,
            BelievedFigures believed,
            AcceptedReport accepted,
            ReportParts parts,
            Access access,
            Clock clock) {
        this.list = list;
        this.reports = reports;
        this.questions = questions;
        this.evidence = evidence;
        this.believed = believed;
        this.accepted = accepted;
        this.parts = parts;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping
    View show(HttpServletRequest request, @PathVariable long id) {
        var report = required(id);
        return parts.page(request, report, told(request, report), Tried.NOTHING);
    }

    /** An upload over the limit comes back as a request for the page of the form. */
    @GetMapping({"/save", "/submit"})
    View tooLarge(HttpServletRequest request, @PathVariable long id) {
        var report = required(id);
        return UploadLimit.isExceeded(request)
                ? parts.page(
                        request,
                        report,
                        Told.refused(Pages.words(request)
                                .get("evidence.problem.size", ReportParts.LARGEST.toMegabytes() + " MB")),
                        Tried.NOTHING)
                : new RedirectView("/reports/" + id);
    }

    private @Nullable Told told(HttpServletRequest request, Report report) {
        var done = request.getParameter("done");
        if ("accept".equals(done) && !accepted.figures(report).isEmpty()) {
            return Told.done(Pages.words(request).get("reports.done.accept.figures"));
        }
        return done != null && (DONE.contains(done) || ReportMove.find(done).isPresent())
                ? Told.done(Pages.words(request).get("reports.done." + done))
                : null;
    }

    @PostMapping("/save")
    View save(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable List<MultipartFile> file)
            throws IOException {
        var form = ReportForm.of(request);
        var problems = tooLong(form, Pages.words(request));
        if (!problems.isEmpty()) {
            return refused(request, response, id, tried(form, problems), "reports.problem.long");
        }
        try {
            return keep(id, form, file);
        } catch (NotTaken e) {
            return notTaken(request, response, id, form, e);
        } catch (NotPossible e) {
            return notPossible(request, response, id, form, e);
        }
    }

    private View keep(long id, ReportForm form, @Nullable List<MultipartFile> files) throws IOException {
        var looked = evidence.look(required(id), form, files);
        reports.save(id, form.seen(), form.content(), by());
        evidence.add(looked, by());
        return new RedirectView("/reports/" + id + "?done=save");
    }

    /** What was typed is kept as a draft even where it cannot be sent yet. */
    @PostMapping("/submit")
    View submit(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable List<MultipartFile> file)
            throws IOException {
        var form = ReportForm.of(request);
        var words = Pages.words(request);
        var problems = tooLong(form, words);
        if (!problems.isEmpty()) {
            return refused(request, response, id, tried(form, problems), "reports.problem.long");
        }
        try {
            var looked = evidence.look(required(id), form, file);
            int revision = reports.save(id, form.seen(), form.content(), by());
            evidence.add(looked, by());
            var report = required(id);
            var missing = missing(report, form, words);
            if (!missing.isEmpty()) {
                return refused(request, response, id, tried(form, missing), "reports.problem.missing");
            }
            var doubts = believed.doubts(report, words);
            if (!doubts.isEmpty() && !doubts.seal().equals(form.believed())) {
                return refused(
                        request,
                        response,
                        id,
                        new Tried(form, Map.of(), doubts.texts(), doubts.seal(), false, ""),
                        "reports.problem.doubts");
            }
            reports.submit(id, revision, form.content(), by());
            boolean isDirect = report.levels() == 2 && required(id).state() == ReportState.FORWARDED;
            return new RedirectView("/reports/" + id + "?done=submit" + (isDirect ? "-direct" : ""));
        } catch (NotTaken e) {
            return notTaken(request, response, id, form, e);
        } catch (NotPossible e) {
            return notPossible(request, response, id, form, e);
        }
    }

    private Map<String, String> missing(Report report, ReportForm form, Messages words) {
        var found = new LinkedHashMap<String, String>();
        for (var problem :
                ReportChecks.of(form.content(), questions.of(report), evidence.proven(report), LocalDate.now(clock))) {
            found.putIfAbsent(problem.field(), words.get(problem.key(), problem.typed()));
        }
        return found;
    }

    private static Map<String, String> tooLong(ReportForm form, Messages words) {
        var found = new LinkedHashMap<String, String>();
        for (var problem : ReportChecks.tooLong(form.content())) {
            found.put(problem.field(), words.get(problem.key(), ReportChecks.LONGEST));
        }
        return found;
    }

    @PostMapping("/{move:recall|forward|pass|send-back|accept|return|reopen}")
    View move(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable long id,
            @PathVariable String move,
            @RequestParam(defaultValue = "0") int seen,
            @RequestParam(defaultValue = "") String words) {
        var wanted = ReportMove.find(move).orElseThrow(ReportController::notFound);
        required(id);
        try {
            reports.move(Map.of(id, seen), wanted, words.strip(), by());
            return new RedirectView("/reports/" + id + "?done=" + wanted.code());
        } catch (NotPossible e) {
            return refused(
                    request,
                    response,
                    id,
                    new Tried(null, Map.of(), List.of(), "", false, words),
                    String.valueOf(e.getMessage()));
        }
    }

    /** The button stands in the form, so what was typed comes with it. */
    @PostMapping("/evidence/{evidence:\\d{1,18}}/remove")
    View remove(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable long id,
            @PathVariable("evidence") long evidenceId) {
        var form = ReportForm.of(request);
        required(id);
        try {
            reports.save(id, form.seen(), form.content(), by());
            evidence.remove(required(id), evidenceId, by());
            return new RedirectView("/reports/" + id + "?done=remove");
        } catch (NotPossible e) {
            return notPossible(request, response, id, form, e);
        }
    }

    private View notTaken(
            HttpServletRequest request, HttpServletResponse response, long id, ReportForm form, NotTaken why) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return parts.page(
                request,
                required(id),
                Told.refused(Pages.words(request).get(String.valueOf(why.getMessage()), why.value())),
                Tried.form(form));
    }

    private View notPossible(
            HttpServletRequest request, HttpServletResponse response, long id, ReportForm form, NotPossible why) {
        return refused(
                request,
                response,
                id,
                new Tried(form, Map.of(), List.of(), "", why instanceof Overtaken, ""),
                String.valueOf(why.getMessage()));
    }

    private View refused(HttpServletRequest request, HttpServletResponse response, long id, Tried tried, String why) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return parts.page(
                request, required(id), Told.refused(Pages.words(request).get(why)), tried);
    }

    private static Tried tried(ReportForm form, Map<String, String> problems) {
        return new Tried(form, problems, List.of(), "", false, "");
    }

    /** A report of a unit that the account has nothing to do with is not there for it. */
    private Report required(long id) {
        return list.find(id)
                .filter(report -> access.may(Act.READ_REPORTS, report.unit()))
                .orElseThrow(ReportController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static String by() {
        return CurrentAccount.required().name();
    }
}
