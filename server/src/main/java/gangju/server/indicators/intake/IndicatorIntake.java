package gangju.server.indicators.intake;

import gangju.exchange.ExchangeException;
import gangju.exchange.figures.IndicatorReader;
import gangju.exchange.figures.IndicatorSheet;
import gangju.exchange.figures.IndicatorSheet.IndicatorRow;
import gangju.exchange.table.TableFile;
import gangju.indicator.Indicator;
import gangju.server.indicators.intake.IndicatorTable.Row;
import gangju.server.indicators.register.IndicatorRegister;
import gangju.server.indicators.register.Indicators;
import gangju.server.indicators.register.RegisteredIndicator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads tables of indicators and takes them in, all or nothing. */
@Service
public class IndicatorIntake {
    private final Indicators indicators;
    private final IndicatorRegister register;
    private final Clock clock;

    IndicatorIntake(Indicators indicators, IndicatorRegister register, Clock clock) {
        this.indicators = indicators;
        this.register = register;
        this.clock = clock;
    }

    /**
     * What would become of a table; nothing is written.
     *
     * @throws ExchangeException if it is no table of indicators, too large or damaged
     */
    public IndicatorTable read(TableFile file) throws ExchangeException {
        return compare(IndicatorReader.strict().read(file));
    }

    private IndicatorTable compare(IndicatorSheet sheet) {
        var registered =
                registered(sheet.indicators().stream().map(Indicator::code).toList());
        return new IndicatorTable(
                sheet,
                sheet.rows().stream().map(row -> row(sheet, row, registered)).toList(),
                unknownGrowths(sheet));
    }

    private List<String> unknownGrowths(IndicatorSheet sheet) {
        var growths = new TreeSet<String>();
        sheet.indicators()
                .forEach(one -> Optional.ofNullable(one.growthIndicator()).ifPresent(growths::add));
        sheet.indicators().forEach(one -> growths.remove(one.code()));
        growths.removeAll(registered(growths).keySet());
        return List.copyOf(growths);
    }

    private static Row row(IndicatorSheet sheet, IndicatorRow row, Map<String, RegisteredIndicator> registered) {
        var before = registered.get(row.indicator().code());
        var indicator = before == null ? row.indicator() : sheet.onto(before.indicator(), row.indicator());
        return new Row(row.row(), indicator, before);
    }

    private Map<String, RegisteredIndicator> registered(Collection<String> codes) {
        var today = LocalDate.now(clock);
        var ids = indicators.attributes(codes, today).values().stream()
                .map(RegisteredIndicator::id)
                .toList();
        return indicators.byId(ids, today).values().stream()
                .collect(Collectors.toMap(RegisteredIndicator::code, one -> one));
    }

    /**
     * Registers what is new, and what is said otherwise as a new version from today on.
     *
     * @param reason why it is said otherwise; not asked for where nothing is
     * @return false if indicators have changed since the table was seen; nothing is written then
     * @throws IllegalArgumentException if cells have to be corrected first, or a reason is missing
     * @throws DuplicateKeyException if somebody else registers one of them right now; nothing is written then
     */
    @Transactional
    public boolean store(IndicatorTable seen, String reason, String by) {
        if (!seen.isSound() || reason.isBlank() && !seen.changed().isEmpty()) {
            throw new IllegalArgumentException("a table with errors, or without a reason");
        }
        if (!compare(seen.sheet()).equals(seen)) {
            return false;
        }
        seen.added().forEach(row -> register.add(row.indicator(), by));
        seen.changed()
                .forEach(row ->
                        register.change(Objects.requireNonNull(row.before()).id(), row.indicator(), reason, by));
        return true;
    }
}
