package gangju.server.plans.intake;

import gangju.model.Reading;
import gangju.reader.ReadingException;
import gangju.reader.ReadingProgress;
import gangju.server.audit.AuditTrail;
import gangju.server.audit.Change;
import gangju.server.plans.ItemIds;
import gangju.server.plans.draft.Changes;
import gangju.server.plans.draft.Overlay;
import gangju.server.plans.source.SourceTables;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one way in for a document: bytes, reading, draft with permanent ids; all of it or nothing. */
@Service
public class PlanIntake {
    /** Name and version of the reader, kept with every reading. */
    static final String READER = "plan-reader 0.1";

    private final DocumentReader reader;
    private final Drafts drafts;
    private final ItemIds ids;
    private final Resemblances resemblances;
    private final SourceTables tables;
    private final AuditTrail trail;
    private final Clock clock;

    PlanIntake(
            DocumentReader reader,
            Drafts drafts,
            ItemIds ids,
            Resemblances resemblances,
            SourceTables tables,
            AuditTrail trail,
            Clock clock) {
        this.reader = reader;
        this.drafts = drafts;
        this.ids = ids;
        this.resemblances = resemblances;
        this.tables = tables;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws ReadingException if the file can't be read; nothing has been kept then */
    public Reading read(UploadedFile file) throws ReadingException {
        return readDocument(file, ReadingProgress.NONE);
    }

    /**
     * A document, or the product's own workbook.
     *
     * @throws UnsoundWorkbook if it is such a workbook, and cells have to be corrected first
     */
    Reading read(UploadedFile file, ReadingProgress progress) throws ReadingException, UnsoundWorkbook {
        var filled = WorkbookReader.read(file, progress);
        return filled.isPresent() ? filled.get() : readDocument(file, progress);
    }

    private Reading readDocument(UploadedFile file, ReadingProgress progress) throws ReadingException {
        return reader.read(file.bytes(), file.name(), progress);
    }

    /** The plan that has the very same bytes. */
    public Optional<StoredPlan> sameFile(UploadedFile file) {
        return resemblances.sameFile(file.sha256());
    }

    /** The plan that the reading seems to be another copy of. */
    public Optional<Resemblance> samePlan(Reading reading) {
        return resemblances.samePlan(reading);
    }

    /** A document of a plan, byte for byte. */
    public Optional<StoredDocument> document(long plan, long document) {
        return drafts.document(plan, document);
    }

    /** The document that the plan's present reading was made from. */
    Optional<StoredDocument> documentUnderReview(long plan) {
        return drafts.documentUnderReview(plan);
    }

    /**
     * Keeps the file and its reading as the draft of a new plan.
     *
     * @param by account that brought it, null for the server itself
     * @return the plan's id
     */
    @Transactional
    public long addPlan(UploadedFile file, Reading reading, @Nullable String by) {
        var now = clock.instant();
        var plan = drafts.addPlan(title(file, reading), now, by);
        var document = drafts.addDocument(plan, file, reading, now, by);
        fill(plan, document, reading, Overlay.of(reading, List.of()));
        tell(by == null ? Change.SERVER : by, "plans.document-read", plan, file);
        return plan;
    }

    /** Keeps the file as another copy of a plan that is here; its draft and versions stay as they are. */
    @Transactional
    public void addCopy(long plan, UploadedFile file, Reading reading, String by) {
        drafts.addDocument(plan, file, reading, clock.instant(), by);
        tell(by, "plans.copy-added", plan, file);
    }

    private void tell(String by, String action, long plan, UploadedFile file) {
        trail.add(Change.made(by, action, "plan/" + plan, Map.of("file", file.name(), "sha256", file.sha256())));
    }

    /** What a new reading of the plan's document would make of its draft; nothing is changed. */
    @Transactional(readOnly = true)
    public Changes preview(long plan, Reading reading) {
        return Overlay.of(reading, drafts.items(plan)).changes();
    }

    /**
     * Lays a new reading of a document over the draft: what it finds again keeps its id and what people decided, the
     * rest is marked as new or gone for a person to decide.
     *
     * @param basis the draft that the person was shown changes of
     */
    @Transactional
    public Taken readAgain(long plan, long document, Reading reading, Changes.Basis basis, String by) {
        if (!drafts.lock(plan)) {
            return new Taken.Closed();
        }
        var overlay = Overlay.of(reading, drafts.items(plan));
        var changes = overlay.changes();
        if (!changes.basis().equals(basis)) {
            return new Taken.Outdated(changes);
        }
        fill(plan, document, reading, overlay);
        drafts.seal(plan, clock.instant());
        trail.add(Change.made(by, "plans.read-again", "plan/" + plan, Map.of("reader", READER)));
        return new Taken.Laid();
    }

    /** What became of a reading that was to be laid over a draft. */
    public sealed interface Taken {
        /** It is the draft now. */
        record Laid() implements Taken {}

        /** Nothing was written: somebody decided meanwhile, and these are the changes now. */
        record Outdated(Changes changes) implements Taken {}

        /** Nothing was written: the plan is under review no longer. */
        record Closed() implements Taken {}
    }

    private void fill(long plan, long document, Reading reading, Overlay overlay) {
        var readingId = drafts.addReading(plan, document, reading, clock.instant());
        var rows = overlay.rows(ids.next(plan, overlay.newKinds()));
        drafts.replaceItems(plan, readingId, rows);
        drafts.addParagraphs(readingId, overlay.paragraphs(rows));
        tables.add(readingId, reading);
    }

    private static String title(UploadedFile file, Reading reading) {
        var title = reading.metadata().title();
        return title == null || title.isBlank() ? file.name() : title;
    }
}
