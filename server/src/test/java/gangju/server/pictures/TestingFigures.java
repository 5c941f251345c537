package gangju.server.pictures;

import gangju.indicator.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Invented indicators and figures for the example plan, with what is hard in real ones: revisions, conflicts, breaks.
 */
final class TestingFigures {
    private final JdbcClient database;

    TestingFigures(JdbcClient database) {
        this.database = database;
    }

    /** Fills an empty register; a second call does nothing. */
    void fill() {
        var there = database.sql("SELECT EXISTS (SELECT FROM indicators.indicator WHERE code = 'T_RD')")
                .query(Boolean.class)
                .single();
        if (there) {
            return;
        }
        indicator("T_RD", "全社会研发经费投入强度", "R&D intensity", "%", "RATE", "P8M");
        indicator("T_BASIC", "基础研究经费占全社会研发经费比重", "Share of basic research", "%", "RATE", "P8M");
        indicator("T_PATENT", "每万人口高价值发明专利拥有量", "High-value patents per 10,000 people", "件", "STOCK", "P2M");
        indicator("T_FIRMS", "高新技术企业总数", "High-tech firms", "家", "STOCK", "P3M");
        indicator("T_RANK", "创新集群全球排名", null, "位", "RANK", null);
        run("INSERT INTO indicators.definition (indicator_id, text, scope, known_since, recorded_at, recorded_by) "
                + "SELECT id, '全社会研发经费与地区生产总值之比', '普查修订后', DATE '2024-01-01', now(), 'planner' "
                + "FROM indicators.indicator WHERE code = 'T_RD'");
        series();
        importOf();
        observations();
        run("SELECT indicators.roll_up(array_agg(id)) FROM indicators.series");
        links();
    }

    /** The areas that T_RD has figures for. */
    static List<String> areas() {
        return List.of("澜江市", "云州市", "望海市", "青川市");
    }

    private void indicator(
            String code, String zh, @Nullable String en, String unit, String kind, @Nullable String lag) {
        var known = Unit.of(unit);
        run("INSERT INTO indicators.unit (symbol, dimension, factor) VALUES ('" + unit + "', '" + known.dimension()
                + "', " + known.factor() + ") ON CONFLICT DO NOTHING");
        run("INSERT INTO indicators.indicator (code, unit_id, created_at) SELECT '" + code
                + "', id, now() FROM indicators.unit WHERE symbol = '" + unit + "'");
        run(
                "INSERT INTO indicators.indicator_version (indicator_id, name_zh, name_en, unit_id, precision, direction, kind, "
                        + "frequency, lag, price_basis, area, owner, additive, known_since, recorded_at) "
                        + "SELECT i.id, '" + zh + "', " + (en == null ? "NULL" : "'" + en.replace("'", "''") + "'")
                        + ", i.unit_id, " + (code.equals("T_RD") ? "2" : "NULL") + ", '"
                        + (kind.equals("RANK") ? "DOWN" : "UP") + "', '" + kind + "', 'YEAR', "
                        + (lag == null ? "NULL" : "'" + lag + "'")
                        + ", 'NOT_STATED', '澜江市', " + (code.equals("T_RANK") ? "NULL" : "'市科学技术局'") + ", "
                        + code.equals("T_FIRMS")
                        + ", DATE '2024-01-01', now() FROM indicators.indicator i WHERE code = '" + code + "'");
    }

    private void series() {
        run(
                "INSERT INTO indicators.series (indicator_id, area) SELECT id, '澜江市' FROM indicators.indicator WHERE code LIKE 'T!_%' ESCAPE '!'");
        run("INSERT INTO indicators.series (indicator_id, area) SELECT id, a FROM indicators.indicator, "
                + "unnest(ARRAY['云州市', '望海市', '青川市']) AS a WHERE code IN ('T_RD', 'T_FIRMS')");
        run("INSERT INTO indicators.source (title, publisher, url, grade) VALUES "
                + "('研发经费统计公报', '市统计局', 'https://stats.example/test', 0), ('科技年报', '市科学技术局', NULL, 1), "
                + "('城市创新指数', '示例研究院', NULL, 4) ON CONFLICT DO NOTHING");
    }

    private void importOf() {
        run("INSERT INTO indicators.import (kind, file_name, added_at, added_by, added) VALUES "
                + "('file', '年度数据.xlsx', now(), 'planner', 40)");
    }

    /** Year, value, publication; a second line of a year is a later vintage or another publisher. */
    private void observations() {
        figures("T_RD", "澜江市", "市统计局", new String[][] {
            {"2017", "2.31", "2018-08-28"}, {"2018", "2.44", "2019-08-30"}, {"2019", "2.52", "2020-09-01"},
            {"2020", "2.60", "2021-08-26"}, {"2021", "2.70", "2022-08-25"}, {"2022", "2.74", "2023-08-22"},
            {"2022", "2.70", "2024-12-20"}, {"2023", "2.86", "2024-08-27"}, {"2024", "2.90", "2025-03-18"},
            {"2024", "2.94", "2025-08-30"}, {"2025", "2.99", "2026-08-28"}
        });
        figures("T_RD", "澜江市", "市科学技术局", new String[][] {{"2025", "3.11", "2026-06-30"}});
        figures("T_RD", "云州市", "市统计局", new String[][] {
            {"2023", "3.10", "2024-09-01"}, {"2024", "3.20", "2025-09-01"}, {"2025", "3.35", "2026-09-01"}
        });
        figures("T_RD", "望海市", "市统计局", new String[][] {{"2023", "2.20", "2024-09-01"}, {"2024", "2.31", "2025-09-01"}});
        figures("T_RD", "青川市", "市统计局", new String[][] {
            {"2023", "1.80", "2024-09-01"}, {"2024", "1.86", "2025-09-01"}, {"2025", "1.95", "2026-09-01"}
        });
        figures("T_BASIC", "澜江市", "市统计局", new String[][] {{"2023", "7.4", "2024-08-27"}, {"2024", "7.9", "2025-08-30"}
        });
        figures("T_PATENT", "澜江市", "市科学技术局", new String[][] {
            {"2023", "21.2", "2024-02-01"}, {"2024", "24.0", "2025-02-01"}, {"2025", "27.4", "2026-02-01"}
        });
        figures("T_FIRMS", "澜江市", "市科学技术局", new String[][] {
            {"2022", "6100", "2023-03-01"},
            {"2023", "6800", "2024-03-01"},
            {"2024", "7300", "2025-03-01"},
            {"2025", "7860", "2026-03-01"}
        });
        figures("T_FIRMS", "云州市", "市科学技术局", new String[][] {
            {"2024", "9100", "2025-03-01"}, {"2025", "9800", "2026-03-01"}
        });
        figures("T_RANK", "澜江市", "示例研究院", new String[][] {{"2024", "52", "2024-09-27"}, {"2025", "49", "2025-09-20"}});
        run(
                "INSERT INTO indicators.observation (series_id, import_id, source_id, unit_id, period_start, period_length, known_since, "
                        + "bound, status, confidentiality, value, scope, break_before, published_end, published_to) "
                        + "SELECT s.id, (SELECT max(id) FROM indicators.import), (SELECT max(id) FROM indicators.source WHERE publisher = '市统计局'), i.unit_id, DATE '2020-01-01', 12, DATE '2024-12-20', '=', 'A', 'F', 2.58, NULL, "
                        + "'2020 年起按普查修订', DATE '2024-12-20', 'D' FROM indicators.series s JOIN indicators.indicator i "
                        + "ON i.id = s.indicator_id WHERE i.code = 'T_RD' AND s.area = '澜江市'");
    }

    private void figures(String code, String area, String publisher, String[][] figures) {
        for (var figure : figures) {
            var known = figure[2];
            run(
                    "INSERT INTO indicators.observation (series_id, import_id, source_id, unit_id, period_start, period_length, "
                            + "known_since, bound, status, confidentiality, value, published_end, published_to, revision_reason) "
                            + "SELECT s.id, (SELECT max(id) FROM indicators.import), (SELECT max(id) FROM indicators.source WHERE publisher = '"
                            + publisher + "'), i.unit_id, DATE '" + figure[0] + "-01-01', 12, DATE '" + known
                            + "', '=', '"
                            + (known.endsWith("03-18") ? "P" : "A") + "', 'F', " + figure[1] + ", DATE '" + known
                            + "', 'D', "
                            + (known.endsWith("12-20") ? "'经济普查修订了地区生产总值'" : "NULL")
                            + " FROM indicators.series s JOIN indicators.indicator i ON i.id = s.indicator_id WHERE i.code = '"
                            + code + "' AND s.area = '" + area + "'");
        }
    }

    /** Targets of the example plan to the indicators of the same name. */
    private void links() {
        var matching = " FROM indicators.target t JOIN indicators.indicator_version v ON v.name_zh = t.indicator "
                + "AND v.known_until IS NULL JOIN indicators.indicator i ON i.id = v.indicator_id AND i.code LIKE 'T!_%' "
                + "ESCAPE '!' JOIN indicators.series s ON s.indicator_id = i.id AND s.area = '澜江市' WHERE t.known_until IS NULL";
        run(
                "UPDATE indicators.link SET known_until = CURRENT_DATE WHERE known_until IS NULL AND item_id IN (SELECT t.item_id"
                        + matching + ")");
        run("INSERT INTO indicators.link (item_id, series_id, known_since, recorded_at, recorded_by) "
                + "SELECT DISTINCT ON (t.item_id) t.item_id, s.id, DATE '2026-02-01', now(), 'planner'" + matching);
    }

    private void run(String sql) {
        if (sql.startsWith("SELECT")) {
            database.sql(sql).query((row, number) -> 1).list();
        } else {
            database.sql(sql).update();
        }
    }
}
