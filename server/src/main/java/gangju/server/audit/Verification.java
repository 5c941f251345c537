package gangju.server.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Computes the chain anew and compares. Whoever owns the database can still rewrite all of it: only a head that was
 * kept elsewhere shows that.
 */
final class Verification {
    private static final int BATCH = 5_000;

    private final JdbcClient database;
    private final LongConsumer progress;

    /** @param progress is told how many entries have been checked, now and then */
    Verification(JdbcClient database, LongConsumer progress) {
        this.database = database;
        this.progress = progress;
    }

    /**
     * What was found.
     *
     * @param sealed entries that agree with the chain, up to its end or to the first fault
     * @param fault the first thing that is wrong
     * @param unsealed entries that are not in the chain yet: those of the last second, or added around it
     */
    record Finding(long sealed, Head head, @Nullable Fault fault, long unsealed) {}

    /** Something wrong at a position of the chain. */
    record Fault(Kind kind, long position, long entry) {}

    enum Kind {
        CHANGED,
        ENTRY_MISSING,
        POSITION_MISSING,
        HEAD_DIFFERS,
        SHORTER_THAN_HEAD
    }

    private record Link(
            long position,
            long entryId,
            byte[] sha256,
            @Nullable Entry entry) {}

    /** @param kept a head that was exported earlier */
    Finding run(@Nullable Head kept) {
        var head = new Head(0, Entry.START);
        while (true) {
            var links = links(head.position());
            for (var link : links) {
                var fault = fault(head, link, kept);
                if (fault.isPresent()) {
                    return new Finding(head.position(), head, fault.get(), unsealed());
                }
                head = new Head(link.position(), link.sha256());
            }
            progress.accept(head.position());
            if (links.size() < BATCH) {
                return new Finding(head.position(), head, tooShort(head, kept), unsealed());
            }
        }
    }

    private static Optional<Fault> fault(Head before, Link link, @Nullable Head kept) {
        if (link.position() != before.position() + 1) {
            return Optional.of(new Fault(Kind.POSITION_MISSING, before.position() + 1, link.entryId()));
        }
        if (link.entry() == null) {
            return Optional.of(new Fault(Kind.ENTRY_MISSING, link.position(), link.entryId()));
        }
        if (!Arrays.equals(link.entry().sealedAfter(before.sha256()), link.sha256())) {
            return Optional.of(new Fault(Kind.CHANGED, link.position(), link.entryId()));
        }
        return kept != null && kept.position() == link.position() && !Arrays.equals(kept.sha256(), link.sha256())
                ? Optional.of(new Fault(Kind.HEAD_DIFFERS, link.position(), link.entryId()))
                : Optional.empty();
    }

    private static @Nullable Fault tooShort(Head head, @Nullable Head kept) {
        return kept != null && kept.position() > head.position()
                ? new Fault(Kind.SHORTER_THAN_HEAD, kept.position(), 0)
                : null;
    }

    private List<Link> links(long after) {
        return database.sql("SELECT s.position, s.entry_id, s.sha256, " + Entry.COLUMNS + """
                         FROM audit.seal s LEFT JOIN audit.entry e ON e.id = s.entry_id
                        WHERE s.position > :after ORDER BY s.position LIMIT :batch
                        """)
                .param("after", after)
                .param("batch", BATCH)
                .query((row, number) -> new Link(
                        row.getLong("position"),
                        row.getLong("entry_id"),
                        row.getBytes("sha256"),
                        row.getObject("id") == null ? null : Entry.of(row)))
                .list();
    }

    private long unsealed() {
        return database.sql("""
                        SELECT count(*) FROM audit.entry e
                        WHERE NOT EXISTS (SELECT FROM audit.seal s WHERE s.entry_id = e.id)
                        """).query(Long.class).single();
    }
}
