package gangju.server.plans.browse;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.server.accounts.TestingAccount;
import gangju.server.plans.adoption.ListedPlans;
import gangju.server.plans.browse.CountedStatements.Executed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Fifty plans of 3,000 items: no page reads a whole table, asks more than twelve questions or weighs over 300 kB. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(CountedStatements.Watch.class)
@TestInstance(Lifecycle.PER_CLASS)
class ScaleTest {
    private static final int PLANS = 50;
    private static final int MOST_STATEMENTS = 12;
    private static final int MOST_BYTES = 300_000;

    /** One row a plan, a version, a unit or an account, whose names are read once and kept: rightly read whole. */
    private static final List<String> TINY = List.of(
            "plan",
            "version",
            "reading",
            "document",
            "listed_plan",
            "unit",
            "account",
            "p",
            "v",
            "r",
            "d",
            "pg_",
            "unnest");

    @Autowired
    private MockMvcTester web;

    @Autowired
    private JdbcClient database;

    @Autowired
    private DataSource source;

    @Autowired
    private CountedStatements statements;

    @Autowired
    private ListedPlans listed;

    private long plan;

    @BeforeAll
    void makePlans() {
        var plans = new TestingPlans(database).make(PLANS);
        plan = plans.get(PLANS / 2);
        watchAll();
        listed.complete();
        assertThat(count("plans.version_item")).isGreaterThanOrEqualTo(PLANS * (long) TestingPlans.ITEMS);
    }

    /** What adopting the plans one by one would have told the module that watches their targets. */
    private void watchAll() {
        database.sql("""
                        INSERT INTO indicators.plan (plan_id, version_id, number, title, known_since)
                        SELECT id, current_version, '1.0', title, CURRENT_DATE FROM plans.plan
                        WHERE current_version IS NOT NULL ON CONFLICT DO NOTHING
                        """).update();
        database.sql("""
                        INSERT INTO indicators.target (item_id, version_id, plan_id, ordinal, known_since, indicator, type,
                            operator, per_year, striving, quote)
                        SELECT i.item_id, i.version_id, p.id, i.ordinal, CURRENT_DATE, i.label, 'LEVEL', 'GE', false, false, ''
                        FROM plans.version_item i JOIN plans.plan p ON p.current_version = i.version_id
                        WHERE i.kind = 'target' ON CONFLICT DO NOTHING
                        """).update();
        database.sql("ANALYZE indicators.plan, indicators.target").update();
        assertThat(count("indicators.target")).isGreaterThan(PLANS * 100L);
    }

    @Test
    void everyPageStaysSmallAndUsesIndexes() {
        var report = new ArrayList<String>();
        var scans = new ArrayList<String>();
        for (var address : addresses()) {
            statements.take();
            var result = web.get()
                    .uri(java.net.URI.create(address))
                    .with(TestingAccount.named("planner"))
                    .exchange();
            assertThat(result).as(address).hasStatusOk();
            var executed = statements.take();
            var bytes = result.getResponse().getContentAsByteArray().length;
            report.add("%-60s %2d statements %4d kB".formatted(address, executed.size(), bytes / 1000));
            assertThat(executed).as(address).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
            assertThat(bytes).as(address).isLessThanOrEqualTo(MOST_BYTES);
            executed.forEach(sql -> scans.addAll(scans(address, sql)));
        }
        report.forEach(System.out::println);
        assertThat(scans).isEmpty();
    }

    @Test
    void aWordOfTwoCharactersIsFoundByTheIndex() {
        assertThat(searchPlan(TestingPlans.RARE)).contains("Bitmap Index Scan on version_item_bigrams");
        assertThat(searchPlan(TestingPlans.RARE)).contains("Bitmap Index Scan on paragraph_bigrams");
    }

    @Test
    void listsPlansByPages() {
        assertThat(rows("/plans?sort=title")).isEqualTo(50);
        assertThat(rows("/plans?sort=title&page=2")).isBetween(1, 49);
        assertThat(rows("/plans?page=99")).isEqualTo(rows("/plans?page=2"));
        assertThat(rows("/plans?q=%E8%A7%84%E6%A8%A1%E6%B8%AC%E8%A9%A6%E8%A7%84%E5%8A%8317"))
                .as("in the other script, as it stands in one title")
                .isOne();
        assertThat(rows("/plans?level=city&area=%E6%B5%8B%E8%AF%95")).isEqualTo(50);
        assertThat(rows("/plans?level=province&area=%E6%B5%8B%E8%AF%95")).isZero();
    }

    private int rows(String address) {
        var result = web.get()
                .uri(java.net.URI.create(address))
                .with(TestingAccount.named("planner"))
                .exchange();
        assertThat(result).hasStatusOk();
        var page = new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
        return page.split("<tr role=\"row\"><th scope=\"row\"", -1).length - 1;
    }

    /** Everything that a reader can open of one plan and of all, with filters, orders and later pages. */
    private List<String> addresses() {
        var item = database.sql("""
                        SELECT DISTINCT ON (i.kind) i.item_id FROM plans.version_item i
                        JOIN plans.plan p ON p.current_version = i.version_id WHERE p.id = :plan ORDER BY i.kind, i.ordinal
                        """)
                .param("plan", plan)
                .query((row, number) -> row.getLong(1))
                .list();
        var chapter = database.sql("""
                        SELECT i.item_id FROM plans.version_item i JOIN plans.plan p ON p.current_version = i.version_id
                        WHERE p.id = :plan AND i.kind = 'node' AND i.ordinal = 3
                        """).param("plan", plan).query(Long.class).single();
        var below = Stream.of(
                        "",
                        "/outline",
                        "/outline/" + chapter,
                        "/outline/" + chapter + "?page=2",
                        "/targets",
                        "/targets?page=4&sort=value&down=1",
                        "/targets?chapter=" + chapter + "&group=level&strength=binding&open=1&sort=name",
                        "/tasks?sort=date",
                        "/tasks?body=%E7%AC%AC3%E5%B1%80",
                        "/projects?group=platform",
                        "/bodies",
                        "/bodies?page=2",
                        "/numbers?page=3",
                        "/print",
                        "/print?page=3")
                .map(rest -> "/plans/" + plan + rest);
        var items = item.stream().map(id -> "/plans/" + plan + "/items/" + id);
        var others = Stream.of(
                "/",
                "/plans",
                "/plans?q=%E8%A7%84%E6%A8%A1&sort=title",
                "/plans?page=2&sort=period",
                "/plans?level=city&area=%E6%B5%8B%E8%AF%95",
                "/search?q=%E8%8A%AF%E7%89%87",
                "/search?q=%E8%8A%AF%E7%89%87&kind=target&page=2",
                "/search?q=%E8%8A%AF%E7%89%87&plan=" + plan,
                "/search?q=%E5%8D%8F%E5%90%8C",
                "/search?q=%E7%AC%AC3%E5%B1%80",
                "/search?q=%E4%B8%8D%E5%9C%A8%E5%85%B6%E4%B8%AD");
        return Stream.of(below, items, others).flatMap(one -> one).toList();
    }

    /** Sequential scans of more than a row a plan, with PostgreSQL's own settings. */
    private List<String> scans(String address, Executed statement) {
        if (statement.sql().contains("set_config")) {
            return List.of();
        }
        var common = address.contains("%E5%8D%8F%E5%90%8C");
        return explain(statement, common).stream()
                .filter(line -> line.contains("Seq Scan on "))
                .filter(line -> TINY.stream().noneMatch(table -> line.matches(".*Seq Scan on " + table + "\\b.*")))
                .map(line -> address + ": " + line.strip() + "\n" + statement.sql())
                .toList();
    }

    private List<String> explain(Executed executed, boolean asTheSearchAsks) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SET enable_seqscan = " + (asTheSearchAsks ? "off" : "on"));
            var lines = executed.explain(connection);
            statement.execute("RESET enable_seqscan");
            return lines;
        } catch (Throwable e) {
            throw new IllegalStateException(executed.sql(), e);
        }
    }

    private String searchPlan(String word) {
        statements.take();
        var address = "/search?q=" + java.net.URLEncoder.encode(word, java.nio.charset.StandardCharsets.UTF_8);
        assertThat(web.get().uri(java.net.URI.create(address)).with(TestingAccount.named("planner")))
                .hasStatusOk();
        var search = statements.take().stream()
                .filter(statement -> statement.sql().contains("WITH items"))
                .findFirst()
                .orElseThrow();
        return String.join("\n", explain(search, false));
    }

    private long count(String table) {
        return database.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }
}
