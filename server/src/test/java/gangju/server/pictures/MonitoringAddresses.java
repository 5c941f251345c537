package gangju.server.pictures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The addresses of every kind of page on figures and targets. */
final class MonitoringAddresses {
    private final String plan;

    MonitoringAddresses(JdbcClient database) {
        this.plan = new ExampleAddresses(database).plan();
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
        return pages;
    }

    List<String> all() {
        return List.copyOf(named().values());
    }
}
