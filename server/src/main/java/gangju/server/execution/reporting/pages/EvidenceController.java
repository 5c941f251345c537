package gangju.server.execution.reporting.pages;

import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.execution.evidence.EvidenceStore;
import gangju.server.execution.reporting.ReportList;
import gangju.server.pages.Download;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Hands evidence out, always as a file to save: what somebody uploaded is never shown as a page of ours. */
@Controller
final class EvidenceController {
    private final EvidenceStore evidence;
    private final ReportList reports;
    private final Access access;

    EvidenceController(EvidenceStore evidence, ReportList reports, Access access) {
        this.evidence = evidence;
        this.reports = reports;
        this.access = access;
    }

    @GetMapping("/evidence/{id:\\d{1,18}}")
    ResponseEntity<byte[]> file(@PathVariable long id) {
        var found = evidence.find(id)
                .filter(one -> one.report() != null
                        && reports.find(one.report())
                                .filter(report -> access.may(Act.READ_REPORTS, report.unit()))
                                .isPresent())
                .orElseThrow(EvidenceController::notFound);
        return Download.AS_GIVEN.of(found.name(), evidence.content(found).orElseThrow(EvidenceController::notFound));
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
