package gangju.server.indicators.intake;

import gangju.exchange.table.TableFile;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tables of indicators that somebody looks at before they count; in memory, and bounded in number and age. */
@Component
public class IndicatorTables {
    private static final int MOST = 20;
    private static final Duration KEPT = Duration.ofHours(2);

    private final Clock clock;
    private final LinkedHashMap<String, Seen> tables = new LinkedHashMap<>();

    IndicatorTables(Clock clock) {
        this.clock = clock;
    }

    /**
     * A table with what would become of it.
     *
     * @param file as it was sent, so that its errors can be marked in it
     */
    public record Seen(String id, String by, TableFile file, IndicatorTable table, Instant at) {}

    /** The oldest gives way where there are too many. */
    public synchronized Seen keep(TableFile file, IndicatorTable table, String by) {
        var now = clock.instant();
        tables.values().removeIf(one -> one.at().plus(KEPT).isBefore(now));
        if (tables.size() >= MOST) {
            tables.pollFirstEntry();
        }
        var seen = new Seen(UUID.randomUUID().toString(), by, file, table, now);
        tables.put(seen.id(), seen);
        return seen;
    }

    /** A person sees only the tables that she sent. */
    public synchronized Optional<Seen> find(String id, String by) {
        return Optional.ofNullable(tables.get(id)).filter(one -> one.by().equals(by));
    }

    public synchronized void forget(Seen seen) {
        tables.remove(seen.id());
    }
}
