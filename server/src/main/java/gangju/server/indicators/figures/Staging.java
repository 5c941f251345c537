package gangju.server.indicators.figures;

import gangju.server.plans.JsonRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes rows of observations that are not there yet, exactly so, in an import that counts: a few as the argument of
 * one statement, many by COPY.
 */
@Component
class Staging {
    private static final int WORTH_ANALYSING = 1_000;

    private static final String TYPED = """
            (row_number integer, series_id integer, source_id integer, unit_id integer, period_start date, known_since date,
                published_end date, period_length smallint, bound "char", status "char", confidentiality "char",
                published_to "char", value numeric, scope text, break_before text, note text, revision_reason text,
                doubts text[])
            """;

    private static final String NEW_ONES = """
             WHERE NOT EXISTS (
                SELECT FROM indicators.observation o
                WHERE o.series_id = n.series_id AND o.period_start = n.period_start
                  AND o.period_length = n.period_length AND o.source_id = n.source_id
                  AND o.unit_id = n.unit_id AND o.bound = n.bound AND o.status = n.status
                  AND o.confidentiality = n.confidentiality
                  AND o.value IS NOT DISTINCT FROM n.value
                  AND o.published_end IS NOT DISTINCT FROM n.published_end
                  AND o.published_to IS NOT DISTINCT FROM n.published_to
                  AND o.scope IS NOT DISTINCT FROM n.scope
                  AND o.break_before IS NOT DISTINCT FROM n.break_before
                  AND o.note IS NOT DISTINCT FROM n.note
                  AND NOT EXISTS (SELECT FROM indicators.import w
                      WHERE w.id = o.import_id AND w.withdrawn_on IS NOT NULL))
            ORDER BY n.row_number
            """;

    private final JdbcClient database;
    private final CopyLines copy;

    Staging(JdbcClient database, CopyLines copy) {
        this.database = database;
        this.copy = copy;
    }

    /** How many were written, and how many of these are doubted. */
    record Counts(int added, int doubtful) {}

    /** In one statement and without a table of its own, whose making would let the driver forget all prepared ones. */
    Counts writeFew(List<StoredRow> rows, int importId) {
        return database.sql(insert("jsonb_to_recordset(CAST(:rows AS jsonb)) AS n " + TYPED))
                .param("rows", JsonRows.of(rows))
                .param("import", importId)
                .query((row, number) -> new Counts(row.getInt("added"), row.getInt("doubtful")))
                .single();
    }

    /**
     * By COPY, straight to their table where they can't be there yet.
     *
     * @param met numbers of the rows whose series has figures of the same period already
     */
    Counts writeMany(List<StoredRow> rows, Set<Integer> met, int importId) {
        var fresh = new ArrayList<StoredRow>(rows.size());
        var again = new ArrayList<StoredRow>();
        for (var row : rows) {
            (met.contains(row.rowNumber()) ? again : fresh).add(row);
        }
        copy.write(
                "COPY indicators.observation (import_id, " + StoredRow.COLUMNS + ") FROM STDIN",
                fresh,
                row -> importId);
        int doubtful = (int) fresh.stream().filter(row -> row.doubts() != null).count();
        var counts = again.isEmpty() ? new Counts(0, 0) : writeStaged(again, importId);
        return new Counts(fresh.size() + counts.added(), doubtful + counts.doubtful());
    }

    private Counts writeStaged(List<StoredRow> rows, int importId) {
        database.sql("CREATE TEMPORARY TABLE IF NOT EXISTS staged_observation " + TYPED + " ON COMMIT DELETE ROWS")
                .update();
        database.sql("DELETE FROM pg_temp.staged_observation").update();
        copy.write("COPY pg_temp.staged_observation FROM STDIN", rows, StoredRow::rowNumber);
        if (rows.size() >= WORTH_ANALYSING) {
            database.sql("ANALYZE pg_temp.staged_observation").update();
        }
        return database.sql(insert("pg_temp.staged_observation AS n"))
                .param("import", importId)
                .query((row, number) -> new Counts(row.getInt("added"), row.getInt("doubtful")))
                .single();
    }

    private static String insert(String rows) {
        return "WITH added AS (INSERT INTO indicators.observation (import_id, " + StoredRow.COLUMNS
                + ") SELECT :import, " + StoredRow.COLUMNS + " FROM " + rows + NEW_ONES
                + " RETURNING doubts) SELECT count(*) AS added, count(doubts) AS doubtful FROM added";
    }
}
