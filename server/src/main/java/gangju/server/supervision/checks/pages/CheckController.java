package gangju.server.supervision.checks.pages;

import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.accounts.CurrentAccount;
import gangju.server.execution.Proofs;
import gangju.server.execution.Proofs.Given;
import gangju.server.execution.Proofs.NotTaken;
import gangju.server.execution.Proofs.Sent;
import gangju.server.pages.Download;
import gangju.server.pages.NotPossible;
import gangju.server.pages.Pages;
import gangju.server.pages.Told;
import gangju.server.supervision.checks.Gravities;
import gangju.server.supervision.checks.SiteCheck;
import gangju.server.supervision.checks.SiteCheckList;
import gangju.server.supervision.checks.SiteChecks;
import gangju.server.supervision.checks.SiteChecks.Ending;
import gangju.server.supervision.checks.pages.CheckParts.Tried;
import gangju.server.supervision.notices.Move;
import gangju.server.supervision.pages.NoticeDays;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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

/** What did a check on site find, and is it put right? */
@Controller
@RequestMapping("/checks/{id:\\d{1,18}}")
final class CheckController {
    private static final Set<String> DONE =
            Set.of("made", "changed", "added", "removed", "taken-back", "finished", "settled");
    private static final Set<Move> ENDINGS = Set.of(Move.CLOSE, Move.RETURN);
    private static final int LONGEST = 10_000;

    private final SiteCheckList list;
    private final SiteChecks checks;
    private final Gravities gravities;
    private final Proofs proofs;
    private final CheckParts parts;
    private final Access access;
    private final Clock clock;

    CheckController(
            SiteCheckList list,
            SiteChecks checks,
            Gravities gravities,
            Proofs proofs,
            CheckParts parts,
            Access access,
            Clock clock) {
        this.list = list;
        this.checks = checks;
        this.gravities = gravities;
        this.proofs = proofs;
        this.parts = parts;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping
    View show(HttpServletRequest request, @PathVariable long id) {
        var done = request.getParameter("done");
        var told = done != null && DONE.contains(done)
                ? Told.done(Pages.words(request).get("checks.done." + done))
                : null;
        return parts.page(request, required(id), told, Tried.NOTHING);
    }

    @PostMapping
    View change(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int seen,
            CheckForm form) {
        required(id);
        var problems = form.problems(Pages.words(request), LocalDate.now(clock));
        if (!problems.isEmpty()) {
            return refused(request, response, id, "checks.problem.form", new Tried(Map.of(), form.values(), problems));
        }
        try {
            checks.change(id, seen, form.described(), by());
            return done(id, "changed");
        } catch (NotPossible e) {
            return refused(request, response, id, key(e), new Tried(Map.of(), form.values(), Map.of()));
        }
    }

    @PostMapping("/findings")
    View add(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable long id,
            FindingForm form,
            @RequestParam(required = false) @Nullable List<MultipartFile> file)
            throws IOException {
        required(id);
        var problems = form.problems(Pages.words(request), gravities);
        var tried = new Tried(form.values(), Map.of(), problems);
        if (!problems.isEmpty()) {
            return refused(request, response, id, "checks.problem.form", tried);
        }
        try {
            proofs.add(
                    new Given(sent(file), form.linkTyped()),
                    () -> "finding/" + checks.addFinding(id, form.said(), by()),
                    by());
            return done(id, "added");
        } catch (NotTaken e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var why = Told.refused(Pages.words(request).get(String.valueOf(e.getMessage()), e.value()));
            return parts.page(request, required(id), why, tried);
        }
    }

    private static List<Sent> sent(@Nullable List<MultipartFile> files) throws IOException {
        var sent = new ArrayList<Sent>();
        for (var file : files == null ? List.<MultipartFile>of() : files) {
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            if (!file.isEmpty() || !name.isEmpty()) {
                sent.add(new Sent(name, file.getBytes()));
            }
        }
        return sent;
    }

    @PostMapping("/findings/{finding:\\d{1,18}}/remove")
    View remove(@PathVariable long id, @PathVariable long finding) {
        required(id, finding);
        checks.removeFinding(id, finding, by());
        return done(id, "removed");
    }

    @PostMapping("/findings/{finding:\\d{1,18}}/evidence/{evidence:\\d{1,18}}/remove")
    View takeBack(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable long id,
            @PathVariable long finding,
            @PathVariable long evidence) {
        required(id, finding);
        try {
            checks.removeEvidence(id, finding, evidence, by());
            return done(id, "taken-back");
        } catch (NotPossible e) {
            return refused(request, response, id, key(e), Tried.NOTHING);
        }
    }

    @PostMapping("/finish")
    View finish(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int seen,
            @RequestParam(defaultValue = "") String conclusion,
            @RequestParam(defaultValue = "") String move,
            @RequestParam(defaultValue = "") String days) {
        required(id);
        var tried = new Tried(Map.of("conclusion", conclusion, "move", move, "days", days), Map.of(), Map.of());
        var workingDays = NoticeDays.of(days.strip());
        if (workingDays == null && !days.isBlank()) {
            return refused(request, response, id, "notices.problem.new-days", tried);
        }
        if (conclusion.length() > LONGEST) {
            return refused(request, response, id, "notices.problem.long", tried);
        }
        var wanted = Move.find(move).filter(ENDINGS::contains).orElse(null);
        try {
            checks.finish(id, new Ending(seen, conclusion.strip(), wanted, workingDays), by());
            return done(id, "finished");
        } catch (NotPossible e) {
            return refused(request, response, id, key(e), tried);
        }
    }

    @PostMapping("/findings/{finding:\\d{1,18}}/settle")
    View settle(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable long id,
            @PathVariable long finding,
            @RequestParam(defaultValue = "") String how) {
        required(id, finding);
        try {
            checks.settle(
                    id, finding, how.strip().substring(0, Math.min(how.strip().length(), LONGEST)), by());
            return done(id, "settled");
        } catch (NotPossible e) {
            return refused(request, response, id, key(e), Tried.NOTHING);
        }
    }

    /** Always as a file to save: what somebody uploaded is never shown as a page of ours. */
    @GetMapping("/findings/{finding:\\d{1,18}}/evidence/{evidence:\\d{1,18}}")
    ResponseEntity<byte[]> file(@PathVariable long id, @PathVariable long finding, @PathVariable long evidence) {
        var check = required(id, finding);
        var found = proofs.file("finding/" + finding, evidence)
                .filter(file -> access.may(Act.READ_REPORTS, check.unit()))
                .orElseThrow(CheckController::notFound);
        return Download.AS_GIVEN.of(found.name(), found.content());
    }

    private View refused(HttpServletRequest request, HttpServletResponse response, long id, String why, Tried tried) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return parts.page(
                request, required(id), Told.refused(Pages.words(request).get(why, LONGEST)), tried);
    }

    private static String key(RuntimeException why) {
        return String.valueOf(why.getMessage());
    }

    private static View done(long id, String what) {
        return new RedirectView("/checks/" + id + "?done=" + what);
    }

    /** A draft is there for those only who may write on it. */
    private SiteCheck required(long id) {
        access.require(Act.READ_PLANS);
        return list.find(id)
                .filter(check -> check.isFinished() || access.may(Act.CHECK_ON_SITE, check.unit(), check.state()))
                .orElseThrow(CheckController::notFound);
    }

    private SiteCheck required(long id, long finding) {
        var check = required(id);
        if (list.findings(List.of(id)).stream().noneMatch(one -> one.id() == finding)) {
            throw notFound();
        }
        return check;
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static String by() {
        return CurrentAccount.required().name();
    }
}
