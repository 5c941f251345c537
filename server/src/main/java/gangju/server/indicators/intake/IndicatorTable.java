package gangju.server.indicators.intake;

import gangju.exchange.figures.IndicatorDifference;
import gangju.exchange.figures.IndicatorSheet;
import gangju.indicator.Indicator;
import gangju.server.indicators.register.RegisteredIndicator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A table of indicators beside those that are registered.
 *
 * @param rows an indicator each, in the order of the table
 * @param unknownGrowths codes of growth indicators that are neither in the table nor registered
 */
public record IndicatorTable(IndicatorSheet sheet, List<Row> rows, List<String> unknownGrowths) {
    public IndicatorTable {
        rows = List.copyOf(rows);
        unknownGrowths = List.copyOf(unknownGrowths);
    }

    /**
     * @param row that it begins in, as a spreadsheet counts
     * @param indicator as it is once the table is taken in
     * @param before as it is registered; null where it is not
     */
    public record Row(
            int row, Indicator indicator, @Nullable RegisteredIndicator before) {
        public boolean isNew() {
            return before == null;
        }

        public boolean isChanged() {
            return !differences(Locale.CHINESE).isEmpty();
        }

        /** From what is registered; empty for a new one. */
        public List<IndicatorDifference> differences(Locale locale) {
            return before == null ? List.of() : IndicatorDifference.between(before.indicator(), indicator, locale);
        }
    }

    /** Whether it can be taken in. */
    public boolean isSound() {
        return sheet.isSound() && !rows.isEmpty();
    }

    public List<Row> added() {
        return rows.stream().filter(Row::isNew).toList();
    }

    public List<Row> changed() {
        return rows.stream().filter(Row::isChanged).toList();
    }

    public int unchanged() {
        return rows.size() - added().size() - changed().size();
    }
}
