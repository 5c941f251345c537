package gangju.server.indicators.api;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.server.indicators.TestingFigures;
import gangju.server.indicators.register.IndicatorRegister;
import gangju.server.plans.PlansTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@PlansTest
@Transactional
class ApiTest {
    private static final String HEADS = "indicator,area,period,value,unit,source,publisher,source grade,published\n";
    private static final String ROW = "API_LINES,临溪市,2023,150,条,公报,市统计局,official,2024-03\n";

    @Autowired
    private MockMvcTester web;

    @Autowired
    private IndicatorRegister register;

    @Autowired
    private TokenRegister tokens;

    @Autowired
    private RequestLimit limit;

    @Autowired
    private JdbcClient database;

    private String token = "";

    @BeforeEach
    void indicator() {
        register.add(TestingFigures.indicator("API_LINES", "公交线路", "条"), "planner");
        token = tokens.create("交通局平台", "planner");
    }

    @Test
    void takesCsvAndJsonWithAToken() {
        assertThat(sendCsv(HEADS + ROW))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.added")
                .isEqualTo(1);
        var json = """
                [{"indicator": "API_LINES", "area": "临溪市", "period": "2024", "value": 158.50, "unit": "条",
                  "source": "公报", "publisher": "市统计局", "source grade": "official", "published": "2025-03"}]
                """;
        assertThat(web.post()
                        .uri("/api/observations")
                        .header("Authorization", "Bearer " + token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json)
                        .exchange())
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.added")
                .isEqualTo(1);
        assertThat(read("/api/indicators/API_LINES/observations"))
                .hasStatusOk()
                .bodyText()
                .contains("API_LINES,临溪市,,2023,150,条,exact,A,F", "2024,158.50");
        assertThat(read("/api/indicators/API_LINES/observations?format=json&known-on=2020-01-01"))
                .hasStatus(404);
        assertThat(database.sql("SELECT added_by FROM indicators.import ORDER BY id DESC LIMIT 1")
                        .query(String.class)
                        .single())
                .isEqualTo("planner · 交通局平台");
    }

    @Test
    void tellsEveryCellThatIsWrongAndTakesNothing() {
        long before = imports();
        var answer = sendCsv(HEADS + ROW + ROW.replace("2023,150", "去年,百五"));
        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyJson().extractingPath("$.problems[0].row").isEqualTo(3);
        assertThat(answer).bodyJson().extractingPath("$.importId").isNull();
        assertThat(imports()).isEqualTo(before);
    }

    private long imports() {
        return database.sql("SELECT count(*) FROM indicators.import")
                .query(Long.class)
                .single();
    }

    @Test
    void letsNobodyInWithoutAWorkingToken() {
        assertThat(send(HEADS + ROW, "gangju_wrong")).hasStatus(401);
        int id = tokens.list().getFirst().id();
        assertThat(tokens.revoke(id, "planner")).isTrue();
        assertThat(sendCsv(HEADS + ROW)).hasStatus(401);
        assertThat(web.get().uri("/api/indicators/API_LINES/observations").exchange())
                .hasStatus(401);
        assertThat(web.get().uri("/indicators/API_LINES").exchange()).hasStatus3xxRedirection();
    }

    @Test
    void opensNothingElseToAToken() {
        assertThat(web.get()
                        .uri("/plans/1/review")
                        .header("Authorization", "Bearer " + token)
                        .exchange())
                .hasStatus3xxRedirection();
    }

    @Test
    void keepsOnlyTheHashOfAToken() {
        var kept = database.sql("SELECT token_sha256 FROM indicators.api_token")
                .query((row, number) -> row.getString(1))
                .list();
        assertThat(kept).isNotEmpty().noneMatch(hash -> hash.contains(token));
    }

    @Test
    void slowsAProgramDown() {
        var hasty = tokens.create("急性子", "planner");
        var holder = tokens.holder(hasty).orElseThrow();
        assertThat(send("nothing\n", hasty).getResponse().getStatus()).isNotEqualTo(429);
        int status = 0;
        // a minute may end between what is counted and what is sent, but not every time
        for (int i = 0; i < 3 && status != 429; i++) {
            while (limit.admits(holder)) {
                // as often as it may
            }
            status = send("nothing\n", hasty).getResponse().getStatus();
        }
        assertThat(status).isEqualTo(429);
    }

    private MvcTestResult sendCsv(String table) {
        return send(table, token);
    }

    private MvcTestResult send(String table, String with) {
        return web.post()
                .uri("/api/observations")
                .header("Authorization", "Bearer " + with)
                .contentType("text/csv")
                .content(table.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }

    private MvcTestResult read(String address) {
        return web.get().uri(address).header("Authorization", "Bearer " + token).exchange();
    }
}
