package gangju.server.accounts;

import gangju.server.audit.AuditTrail;
import gangju.server.audit.Change;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The units, kept in memory as they are few and asked for by every request; read anew after each change. */
@Repository
public class Units {
    private final JdbcClient database;
    private final AuditTrail trail;
    private final Clock clock;
    private final Kept<UnitTree> tree = new Kept<>(this::read);

    Units(JdbcClient database, AuditTrail trail, Clock clock) {
        this.database = database;
        this.trail = trail;
        this.clock = clock;
    }

    /** What a person may say of a unit. */
    public record Description(String name, String kind, List<String> aliases) {}

    public UnitTree tree() {
        return tree.get();
    }

    /**
     * Adds a unit.
     *
     * @return its id
     * @throws org.springframework.dao.DuplicateKeyException if an open unit has the name
     */
    @Transactional
    public long add(long parent, Description unit, String by) {
        var id = database.sql("""
                        INSERT INTO accounts.unit (parent_id, name, kind, aliases, ordinal, created_at)
                        VALUES (:parent, :name, :kind, :aliases,
                            (SELECT coalesce(max(ordinal), 0) + 1 FROM accounts.unit WHERE parent_id = :parent), :now)
                        RETURNING id
                        """)
                .param("parent", parent)
                .param("name", unit.name())
                .param("kind", unit.kind())
                .param("aliases", unit.aliases().toArray(String[]::new))
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
        trail.add(Change.made(by, "accounts.unit-added", "unit/" + id, unit));
        tree.forget();
        return id;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if another open unit has the name */
    @Transactional
    public void change(Unit before, long parent, Description after, String by) {
        database.sql("""
                        UPDATE accounts.unit SET parent_id = :parent, name = :name, kind = :kind, aliases = :aliases
                        WHERE id = :id
                        """)
                .param("id", before.id())
                .param("parent", before.parent() == null ? null : parent, java.sql.Types.BIGINT)
                .param("name", after.name())
                .param("kind", after.kind())
                .param("aliases", after.aliases().toArray(String[]::new))
                .update();
        trail.add(new Change(
                by,
                "accounts.unit-changed",
                "unit/" + before.id(),
                before,
                Map.of("parent", parent, "name", after.name(), "kind", after.kind(), "aliases", after.aliases())));
        tree.forget();
    }

    /** Closes units that have neither people nor open units below, which the caller has seen to. */
    @Transactional
    public void close(Collection<Long> closed, String by) {
        database.sql("UPDATE accounts.unit SET closed_at = :now WHERE id = ANY (:ids) AND closed_at IS NULL")
                .param("now", OffsetDateTime.now(clock))
                .param("ids", closed.toArray(Long[]::new))
                .update();
        closed.forEach(id -> trail.add(new Change(by, "accounts.unit-closed", "unit/" + id, null, null)));
        tree.forget();
    }

    private UnitTree read() {
        return new UnitTree(database.sql("""
                        SELECT id, parent_id, name, kind, aliases, closed_at FROM accounts.unit ORDER BY ordinal, id
                        """).query((row, number) -> unit(row)).list());
    }

    private static Unit unit(ResultSet row) throws SQLException {
        return new Unit(
                row.getLong("id"),
                row.getObject("parent_id", Long.class),
                row.getString("name"),
                row.getString("kind"),
                strings(row.getArray("aliases")),
                row.getObject("closed_at") != null,
                0);
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
