package gangju.server.execution.breakdown;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lists of tasks that people want to find again, each account's own. */
@Repository
public class SavedFilters {
    /** Of one account. */
    public static final int MOST = 50;

    private final JdbcClient database;
    private final Clock clock;

    SavedFilters(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param address with the filters */
    public record Saved(long id, String name, String address) {}

    public List<Saved> of(String account) {
        return database.sql(
                        "SELECT id, name, address FROM execution.saved_filter WHERE account = ? ORDER BY name LIMIT ?")
                .param(account)
                .param(MOST)
                .query((row, number) -> new Saved(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** Takes the place of the one of that name. */
    @Transactional
    public void save(String account, String name, String address) {
        database.sql("""
                        INSERT INTO execution.saved_filter (account, name, address, made_at)
                        VALUES (:account, :name, :address, :now)
                        ON CONFLICT (account, name) DO UPDATE SET address = :address, made_at = :now
                        """)
                .param("account", account)
                .param("name", name)
                .param("address", address)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Nothing of another account's. */
    @Transactional
    public void delete(String account, long id) {
        database.sql("DELETE FROM execution.saved_filter WHERE id = ? AND account = ?")
                .param(id)
                .param(account)
                .update();
    }
}
