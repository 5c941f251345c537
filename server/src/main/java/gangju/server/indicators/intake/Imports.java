package gangju.server.indicators.intake;

import gangju.server.indicators.intake.Import.Withdrawal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has brought figures. */
@Component
public final class Imports {
    private static final int PAGE_SIZE = 50;
    private static final String SELECT = """
            SELECT id, kind, file_name, sha256, added_at, added_by, added, known_before, doubtful, withdrawn_at, withdrawn_by,
                withdrawn_reason
            FROM indicators.import
            """;

    private final JdbcClient database;

    Imports(JdbcClient database) {
        this.database = database;
    }

    /**
     * The newest first, 50 a page.
     *
     * @param page from 1
     */
    public List<Import> list(int page) {
        return database.sql(SELECT + " ORDER BY id DESC LIMIT :size OFFSET :offset")
                .param("size", PAGE_SIZE)
                .param("offset", (page - 1) * PAGE_SIZE)
                .query((row, number) -> read(row))
                .list();
    }

    public Optional<Import> find(int id) {
        return database.sql(SELECT + " WHERE id = :id")
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    private static Import read(ResultSet row) throws SQLException {
        var withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new Import(
                row.getInt("id"),
                row.getString("kind"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                row.getString("added_by"),
                row.getInt("added"),
                row.getInt("known_before"),
                row.getInt("doubtful"),
                withdrawn == null
                        ? null
                        : new Withdrawal(
                                withdrawn.toInstant(),
                                row.getString("withdrawn_by"),
                                row.getString("withdrawn_reason")));
    }
}
