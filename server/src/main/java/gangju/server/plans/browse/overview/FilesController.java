package gangju.server.plans.browse.overview;

import gangju.server.pages.Download;
import gangju.server.plans.browse.PlanDocuments;
import gangju.server.plans.browse.view.PlanPages;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Gives the document back as it came. */
@Controller
final class FilesController {
    private final PlanPages plans;
    private final PlanDocuments documents;

    FilesController(PlanPages plans, PlanDocuments documents) {
        this.plans = plans;
        this.documents = documents;
    }

    /** Always a download: what somebody uploaded is never shown as a page of ours. */
    @GetMapping("/plans/{plan:\\d{1,18}}/document")
    ResponseEntity<byte[]> document(HttpServletRequest request, @PathVariable long plan) {
        var document = plans.open(request, plan).head().document();
        var content =
                documents.content(document.id()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Download.AS_GIVEN.of(document.fileName(), content);
    }
}
