package gangju.server.pictures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The addresses of every kind of page on figures and targets. */
final class MonitoringAddresses {
    private final String plan;
    private final long target;

    MonitoringAddresses(JdbcClient database) {
        this.plan = new ExampleAddresses(database).plan();
        this.target = database.sql("""
                        SELECT min(l.item_id) FROM indicators.link l JOIN indicators.series s ON s.id = l.series_id JOIN indicators.indicator i ON i.id = s.indicator_id WHERE l.known_until IS NULL AND i.code = 'T_RD'
                        """).query(Long.class).single();
    }

    Map<String, String> named() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("standing", plan + "/standing");
        pages.put("standing-past", plan + "/standing?known-on=2026-03-31&as-of=2026-03-31");
        pages.put("indicators", "/indicators");
        pages.put("indicator", "/indicators/T_RD");
        pages.put("indicator-vintages", "/indicators/T_RD?vintages=1&with=6");
        pages.put("areas", "/indicators/T_RD/areas");
        pages.put("compare", "/indicators/compare?codes=T_RD,T_FIRMS");
        pages.put("indicator-new", "/indicators/new");
        pages.put("indicator-table", "/indicators/new/table");
        pages.put("indicator-edit", "/indicators/T_RD/edit");
        pages.put("figure-new", "/indicators/T_RD/figures/new");
        pages.put("home", "/");
        pages.put("figures", "/figures");
        pages.put("tokens", "/figures/tokens");
        pages.put("methods", "/methods?target=" + target);
        pages.put("tolerances", "/methods/tolerances");
        pages.put("conflicts", "/figures/conflicts");
        pages.put("imports", "/figures/imports");
        pages.put("warnings", "/warnings");
        pages.put("links", plan + "/links");
        pages.put("settings", plan + "/links/" + target);
        return pages;
    }

    List<String> all() {
        return List.copyOf(named().values());
    }
}
