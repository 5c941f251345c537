package gangju.server.execution.reporting;

import gangju.server.accounts.Act;
import gangju.server.accounts.UnitPeople;
import gangju.server.accounts.UnitPeople.Able;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether somebody in a unit can check its reports today; nobody checks what they sent themselves. */
@Component
public class Reviewers {
    private final JdbcClient database;
    private final UnitPeople people;

    Reviewers(JdbcClient database, UnitPeople people) {
        this.database = database;
        this.people = people;
    }

    /** @param sender of the report; null for nobody */
    public boolean areThere(long unit, @Nullable String sender) {
        return people.hasAnybody(
                Act.CHECK_REPORT, unit, ReportState.SUBMITTED.code(), Objects.requireNonNullElse(sender, ""));
    }

    /** Those of the units, in their order, that have no reviewer. */
    public List<Long> missingIn(Collection<Long> units) {
        var able = able();
        return units.stream().filter(unit -> !able.areIn(unit, "")).toList();
    }

    /** Reports of a unit that somebody sent. */
    record Sent(long unit, String by) {}

    /** Whose reports wait for a reviewer and have none. */
    List<Sent> stuck() {
        var sent = database.sql("SELECT DISTINCT unit_id, submitted_by FROM execution.report WHERE state = 'submitted'")
                .query((row, number) -> new Sent(row.getLong(1), row.getString(2)))
                .list();
        if (sent.isEmpty()) {
            return List.of();
        }
        var able = able();
        return sent.stream().filter(each -> !able.areIn(each.unit(), each.by())).toList();
    }

    private Able able() {
        return people.able(Act.CHECK_REPORT, ReportState.SUBMITTED.code());
    }
}
