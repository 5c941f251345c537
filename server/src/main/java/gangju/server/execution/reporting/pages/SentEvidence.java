package gangju.server.execution.reporting.pages;

import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.execution.evidence.Evidence;
import gangju.server.execution.evidence.EvidenceStore;
import gangju.server.execution.evidence.EvidenceStore.LookedAt;
import gangju.server.execution.evidence.EvidenceStore.NotTaken;
import gangju.server.execution.evidence.EvidenceStore.Proof;
import gangju.server.execution.evidence.EvidenceStore.SentFile;
import gangju.server.execution.reporting.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Evidence that comes with a report. */
@Component
class SentEvidence {
    private final EvidenceStore store;
    private final Access access;

    SentEvidence(EvidenceStore store, Access access) {
        this.store = store;
        this.access = access;
    }

    /** What can be kept of a form, looked at. */
    record Looked(Proof proof, List<LookedAt> files, String link, String document) {}

    /** @throws NotTaken if one of it cannot be taken; nothing is kept then */
    Looked look(Report report, ReportForm form, @Nullable List<MultipartFile> files) throws IOException {
        var looked = new ArrayList<LookedAt>();
        for (var file : files == null ? List.<MultipartFile>of() : files) {
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            if (!file.isEmpty() || !name.isEmpty()) {
                looked.add(store.look(new SentFile(name, file.getBytes())));
            }
        }
        EvidenceStore.checkLink(form.link());
        return new Looked(
                new Proof(report.item().id(), report.id(), form.proves()), looked, form.link(), form.document());
    }

    /** Keeps it; the report was saved by the same person just before. */
    @Transactional
    void add(Looked looked, String by) {
        looked.files().forEach(file -> store.add(looked.proof(), file, by));
        if (!looked.link().isEmpty()) {
            store.addLink(looked.proof(), looked.link(), by);
        }
        if (!looked.document().isEmpty()) {
            store.addDocument(looked.proof(), looked.document(), by);
        }
    }

    /** Milestones that some evidence of the report is for. */
    Set<Long> proven(Report report) {
        return store.of(report.id()).stream()
                .map(Evidence::milestone)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Takes one back, while the report can be written. */
    void remove(Report report, long id, String by) {
        var isWriter = access.may(
                        Act.WRITE_REPORT, report.unit(), report.state().code())
                || access.may(Act.WRITE_FOR_UNIT, report.unit(), report.state().code());
        if (!report.isOpen() || !isWriter) {
            throw new AccessDeniedException("evidence " + id);
        }
        store.remove(
                store.find(id)
                        .filter(one -> Objects.equals(one.report(), report.id()))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)),
                by);
    }
}
