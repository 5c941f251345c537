package gangju.server.plans.intake;

import gangju.model.Reading;
import gangju.reader.ReadingException;
import gangju.reader.ReadingProgress;
import gangju.server.plans.ItemIds;
import gangju.server.plans.ItemKind;
import java.time.Clock;
import java.util.HashMap;
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
    private final Clock clock;

    PlanIntake(DocumentReader reader, Drafts drafts, ItemIds ids, Resemblances resemblances, Clock clock) {
        this.reader = reader;
        this.drafts = drafts;
        this.ids = ids;
        this.resemblances = resemblances;
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
        fill(plan, document, reading);
        return plan;
    }

    /** Keeps the file as another copy of a plan that is here; its draft and versions stay as they are. */
    @Transactional
    public void addCopy(long plan, UploadedFile file, Reading reading, String by) {
        drafts.addDocument(plan, file, reading, clock.instant(), by);
    }

    /**
     * Lays a new reading of a document over the draft: what it finds again keeps its id and what people decided, the
     * rest is marked as new or gone for a person to decide.
     */
    @Transactional
    public void readAgain(long plan, long document, Reading reading) {
        fill(plan, document, reading);
        drafts.seal(plan, clock.instant());
    }

    private void fill(long plan, long document, Reading reading) {
        var now = clock.instant();
        var readingId = drafts.addReading(plan, document, reading, now);
        var items = ReadItems.of(reading);
        var identities = Identities.match(drafts.items(plan), items);
        var kinds = items.stream()
                .filter(item -> identities.known(item) == null)
                .map(ReadItem::kind)
                .toList();
        var rows = Rereading.rows(identities, items, ids.next(plan, kinds), reading.text());
        drafts.replaceItems(plan, readingId, rows);
        drafts.addParagraphs(readingId, Paragraphs.of(reading, nodeIds(items, rows)));
    }

    /** The rows of what was read stand in the order of what was read. */
    private static Map<String, Long> nodeIds(List<ReadItem> items, List<DraftRow> rows) {
        var ids = new HashMap<String, Long>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).kind() == ItemKind.NODE) {
                ids.put(items.get(i).id(), rows.get(i).itemId());
            }
        }
        return ids;
    }

    private static String title(UploadedFile file, Reading reading) {
        var title = reading.metadata().title();
        return title == null || title.isBlank() ? file.name() : title;
    }
}
