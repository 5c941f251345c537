package gangju.server.supervision.checks.pages;

import gangju.server.execution.CalendarDays;
import gangju.server.pages.Messages;
import gangju.server.supervision.checks.SiteCheckList;
import gangju.server.supervision.checks.SiteCheckList.Found;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** By when findings of finished checks are to be put right. */
@Component
@Order(60)
final class FindingDays implements CalendarDays {
    private final SiteCheckList checks;

    FindingDays(SiteCheckList checks) {
        this.checks = checks;
    }

    @Override
    public List<Due> between(LocalDate from, LocalDate until, @Nullable Long unit, int most, Messages words) {
        return checks.due(from, until, unit, most).stream()
                .map(found -> due(found, words))
                .toList();
    }

    private static Due due(Found found, Messages words) {
        var said = found.finding().said();
        return new Due(
                Objects.requireNonNull(said.until()),
                words.get("checks.calendar"),
                said.text(),
                "/checks/" + found.check().id() + "#f" + found.finding().number(),
                found.finding().settled() != null);
    }
}
