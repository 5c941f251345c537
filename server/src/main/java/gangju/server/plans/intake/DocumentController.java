package gangju.server.plans.intake;

import gangju.server.pages.Download;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Gives a document back byte for byte; always as a file to save, so that no browser runs what is in it. */
@Controller
class DocumentController {
    private final PlanIntake intake;

    DocumentController(PlanIntake intake) {
        this.intake = intake;
    }

    @GetMapping("/plans/{plan:\\d+}/documents/{document:\\d+}")
    ResponseEntity<byte[]> download(@PathVariable long plan, @PathVariable long document) {
        return intake.document(plan, document)
                .map(DocumentController::file)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<byte[]> file(StoredDocument document) {
        return Download.AS_GIVEN.of(document.file().name(), document.file().bytes());
    }
}
