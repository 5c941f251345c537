package gangju.server.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import gangju.server.indicators.status.DueStandings;
import gangju.server.plans.browse.CountedStatements;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pages on figures and targets ask the database as often for a hundred targets and areas as for a few. */
@ExampleServer
@Import(CountedStatements.Watch.class)
class MonitoringStatementsTest {
    /** Words that are kept once they have been read are asked for here as well. */
    private static final int MOST = 24;

    @LocalServerPort
    private int port;

    @Autowired
    private ExampleServer.Account account;

    @Autowired
    private JdbcClient database;

    @Autowired
    private DueStandings standings;

    @Autowired
    private CountedStatements statements;

    @Test
    void askNotOftenerForManyTargets() {
        new TestingFigures(database).fill();
        standings.all("link");
        try (var browser = TestingBrowser.open();
                var window = browser.window(1440, false)) {
            var page = window.newPage();
            account.signIn(page, server());
            var few = counted(page);
            linkAll();
            addAreas();
            standings.all("link");
            compare(few, counted(page));
        }
    }

    private static void compare(Map<String, Integer> few, Map<String, Integer> many) {
        few.forEach((page, count) -> System.out.printf("%-20s %2d %2d%n", page, count, many.get(page)));
        assertThat(few.values()).allSatisfy(count -> assertThat(count).isLessThanOrEqualTo(MOST));
        assertThat(few.get("indicator")).isPositive();
        // Kept answers are asked for less often the second time.
        assertThat(many).allSatisfy((page, count) -> assertThat(count).as(page).isLessThanOrEqualTo(few.get(page)));
    }

    private Map<String, Integer> counted(Page page) {
        var counted = new LinkedHashMap<String, Integer>();
        new MonitoringAddresses(database).named().forEach((name, address) -> {
            statements.take();
            assertThat(page.navigate(server() + address).status()).as(address).isEqualTo(200);
            counted.put(name, statements.take().size());
        });
        return counted;
    }

    private String server() {
        return "http://127.0.0.1:" + port;
    }

    /** Every target of the example is judged by the one series. */
    private void linkAll() {
        database.sql("""
                        INSERT INTO indicators.link (item_id, series_id, reason, known_since, recorded_at, recorded_by)
                        SELECT t.item_id, s.id, 'test', CURRENT_DATE, now(), 'planner'
                        FROM indicators.target t, indicators.series s JOIN indicators.indicator i ON i.id = s.indicator_id
                        WHERE i.code = 'T_RD' AND s.area = '澜江市' AND t.known_until IS NULL AND NOT EXISTS (
                            SELECT FROM indicators.link l WHERE l.item_id = t.item_id AND l.known_until IS NULL)
                        """).update();
        var linked = database.sql("SELECT count(*) FROM indicators.link WHERE reason = 'test'")
                .query(Integer.class)
                .single();
        assertThat(linked).isGreaterThan(60);
    }

    private void addAreas() {
        database.sql("""
                        WITH made AS (INSERT INTO indicators.series (indicator_id, area)
                            SELECT i.id, '第' || n || '县' FROM indicators.indicator i, generate_series(1, 300) AS n
                            WHERE i.code = 'T_RD' ON CONFLICT DO NOTHING RETURNING id)
                        INSERT INTO indicators.observation (series_id, import_id, source_id, unit_id, period_start,
                            period_length, known_since, bound, status, confidentiality, value)
                        SELECT m.id, o.import_id, o.source_id, o.unit_id, o.period_start, o.period_length, o.known_since, '=',
                            'A', 'F', o.value
                        FROM made m, indicators.observation o JOIN indicators.series s ON s.id = o.series_id
                        JOIN indicators.indicator i ON i.id = s.indicator_id WHERE i.code = 'T_RD' AND s.area = '云州市'
                        """).update();
        database.sql("SELECT indicators.roll_up(array_agg(id)) FROM indicators.series WHERE area LIKE '第%县'")
                .query((row, number) -> 1)
                .list();
    }
}
