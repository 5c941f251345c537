package gangju.server.plans.source;

import gangju.model.Reading;
import gangju.server.plans.JsonRows;
import gangju.server.plans.source.TableRows.KeptRow;
import gangju.server.plans.source.TableRows.KeptTable;
import gangju.server.plans.source.TableWindow.Line;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables of a reading, kept row by row, so that a long one is shown in pieces. */
@Repository
public class SourceTables {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<List<Integer>>> CELLS = new TypeReference<>() {};
    /** Rows that stand above a chosen one, so that it is seen among its neighbours. */
    private static final int ABOVE = 8;

    private final JdbcClient database;

    SourceTables(JdbcClient database) {
        this.database = database;
    }

    public void add(long reading, Reading read) {
        var shown = TableRows.shown(read.tables());
        var tables = new ArrayList<KeptTable>();
        var rows = new ArrayList<KeptRow>();
        for (var table : shown) {
            int no = tables.size() + 1;
            tables.add(TableRows.table(no, table));
            rows.addAll(TableRows.rows(no, table));
        }
        if (tables.isEmpty()) {
            return;
        }
        database.sql("""
                        INSERT INTO plans.source_table (reading_id, no, span_start, span_end, caption_start,
                            caption_end, columns, head_rows, rows)
                        SELECT :reading, no, span_start, span_end, caption_start, caption_end, columns, head_rows, rows
                        FROM jsonb_to_recordset(CAST(:tables AS jsonb)) AS r (no integer, span_start integer,
                            span_end integer, caption_start integer, caption_end integer, columns integer,
                            head_rows integer, rows integer)
                        """)
                .param("reading", reading)
                .param("tables", JsonRows.of(tables))
                .update();
        database.sql("""
                        INSERT INTO plans.source_row (reading_id, table_no, row_no, span_start, reach, cells)
                        SELECT :reading, table_no, row_no, span_start, reach, cells
                        FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r (table_no integer, row_no integer,
                            span_start integer, reach integer, cells jsonb)
                        """)
                .param("reading", reading)
                .param("rows", JsonRows.of(rows))
                .update();
    }

    /** The tables that begin in a piece of the text under review, each from its first row. */
    public List<TableWindow> within(long plan, int start, int end) {
        return database
                .sql("""
                        SELECT t.* FROM plans.plan p JOIN plans.source_table t ON t.reading_id = p.reading_id
                        WHERE p.id = :plan AND t.span_start >= :start AND t.span_start < :end ORDER BY t.no
                        """)
                .param("plan", plan)
                .param("start", start)
                .param("end", end)
                .query(SourceTables::placed)
                .list()
                .stream()
                .map(table -> window(table, table.kept.headRows()))
                .toList();
    }

    /** @param from the first row wanted, counted from 0 with the head */
    public Optional<TableWindow> from(long plan, int no, int from) {
        return find(plan, no).map(table -> window(table, from));
    }

    /** The rows around the one that a place of the text stands in. */
    public Optional<TableWindow> around(long plan, int no, int place) {
        return find(plan, no).map(table -> window(table, rowAt(table, place) - ABOVE));
    }

    private Optional<Placed> find(long plan, int no) {
        return database.sql("""
                        SELECT t.* FROM plans.plan p JOIN plans.source_table t ON t.reading_id = p.reading_id
                        WHERE p.id = :plan AND t.no = :no
                        """)
                .param("plan", plan)
                .param("no", no)
                .query(SourceTables::placed)
                .optional();
    }

    private int rowAt(Placed table, int place) {
        return database.sql("""
                        SELECT coalesce(max(row_no), 0) FROM plans.source_row
                        WHERE reading_id = :reading AND table_no = :no AND span_start <= :place
                        """)
                .param("reading", table.readingId())
                .param("no", table.kept.no())
                .param("place", place)
                .query(Integer.class)
                .single();
    }

    private TableWindow window(Placed table, int wanted) {
        int head = table.kept.headRows();
        int from = Math.clamp(wanted, head, Math.max(head, table.kept.rows() - 1));
        var grid = new TablePart(table.kept, from, rows(table, from));
        return grid.window(lines(table, grid.places()));
    }

    /** Head rows, those that reach into the window from above, and the window's own. */
    private List<KeptRow> rows(Placed table, int from) {
        return database.sql("""
                        SELECT row_no, span_start, reach, cells FROM plans.source_row
                        WHERE reading_id = :reading AND table_no = :no
                            AND (row_no < :head OR row_no < :from AND reach > :from OR row_no >= :from AND row_no < :to)
                        ORDER BY row_no
                        """)
                .param("reading", table.readingId())
                .param("no", table.kept.no())
                .param("head", Math.min(table.kept.headRows(), TablePart.MOST_HEAD_ROWS))
                .param("from", from)
                .param("to", from + TablePart.MOST_ROWS)
                .query((row, n) -> new KeptRow(
                        table.kept.no(),
                        row.getInt("row_no"),
                        row.getInt("span_start"),
                        row.getInt("reach"),
                        JSON.readValue(row.getString("cells"), CELLS)))
                .list();
    }

    private List<Line> lines(Placed table, List<TablePart.Reach> places) {
        return database.sql("""
                        SELECT DISTINCT g.span_start, g.span_end, g.text FROM plans.paragraph g
                        JOIN unnest(:starts, :ends) AS place (first, last)
                            ON g.span_start < place.last AND g.span_end > place.first
                        WHERE g.reading_id = :reading ORDER BY g.span_start
                        """)
                .param("starts", places.stream().map(TablePart.Reach::start).toArray(Integer[]::new))
                .param("ends", places.stream().map(TablePart.Reach::end).toArray(Integer[]::new))
                .param("reading", table.readingId())
                .query((row, n) -> new Line(row.getInt("span_start"), row.getInt("span_end"), row.getString("text")))
                .list();
    }

    private static Placed placed(ResultSet row, int number) throws SQLException {
        var kept = new KeptTable(
                row.getInt("no"),
                row.getInt("span_start"),
                row.getInt("span_end"),
                row.getObject("caption_start", Integer.class),
                row.getObject("caption_end", Integer.class),
                row.getInt("columns"),
                row.getInt("head_rows"),
                row.getInt("rows"));
        return new Placed(row.getLong("reading_id"), kept);
    }

    /** A table with the reading that it is of. */
    private record Placed(long readingId, KeptTable kept) {}
}
