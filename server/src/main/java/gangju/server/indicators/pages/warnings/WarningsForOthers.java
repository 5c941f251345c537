package gangju.server.indicators.pages.warnings;

import gangju.indicator.remark.Remark;
import gangju.indicator.warning.RuleCode;
import gangju.indicator.warning.Severity;
import gangju.indicator.warning.WarningWords;
import gangju.server.indicators.RaisedWarnings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Puts warnings into words for other modules. */
@Repository
class WarningsForOthers implements RaisedWarnings {
    private final JdbcClient database;

    WarningsForOthers(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Raised> of(Collection<Long> ids, Locale locale) {
        return database.sql("""
                        SELECT w.*, t.indicator FROM indicators.warning w
                        JOIN indicators.target t ON t.item_id = w.item_id AND t.known_until IS NULL
                        WHERE w.id = ANY (:ids) ORDER BY w.id
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, number) -> raised(row, locale))
                .list();
    }

    private static Raised raised(ResultSet row, Locale locale) throws SQLException {
        var rule = RuleCode.parse(row.getString("rule")).code();
        var arguments = List.of((String[]) row.getArray("arguments").getArray());
        return new Raised(
                row.getLong("id"),
                row.getLong("plan_id"),
                row.getLong("item_id"),
                row.getString("indicator"),
                WarningWords.text(new Remark(rule, arguments), locale),
                WarningWords.text(new Remark(rule + ".why", arguments), locale),
                WarningWords.text(Severity.valueOf(row.getString("severity")), locale),
                row.getObject("raised_on", LocalDate.class),
                row.getObject("resolved_on") == null);
    }
}
