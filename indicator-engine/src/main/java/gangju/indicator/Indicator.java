package gangju.indicator;

import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is measured.
 *
 * @param nameEn null where nobody has translated it
 * @param definitions in the order in which they were recorded; empty where the definition is missing
 * @param unit that values are shown and compared in
 * @param precision decimals shown; null shows what was published
 * @param lag from the end of a period to the day its figure is due; null where nobody has said
 * @param area that its figures are about unless they say otherwise
 * @param universe what a rank or share is taken among, such as world cities; null where it goes without saying
 * @param growthIndicator code of the indicator that holds published growths in % of this one
 * @param additive whether figures of areas, or parts, may be added up
 */
public record Indicator(
        String code,
        String nameZh,
        @Nullable String nameEn,
        List<Definition> definitions,
        Unit unit,
        @Nullable Integer precision,
        Direction direction,
        IndicatorKind kind,
        Frequency frequency,
        @Nullable Period lag,
        PriceBasis priceBasis,
        @Nullable String area,
        @Nullable String universe,
        @Nullable String growthIndicator,
        @Nullable String dataSource,
        @Nullable String owner,
        boolean additive) {
    public Indicator {
        definitions = List.copyOf(definitions);
        if (code.isBlank() || nameZh.isBlank()) {
            throw new IllegalArgumentException("an indicator without a code or name");
        }
    }

    /** The same, defined otherwise. */
    public Indicator with(List<Definition> others) {
        return new Indicator(
                code,
                nameZh,
                nameEn,
                others,
                unit,
                precision,
                direction,
                kind,
                frequency,
                lag,
                priceBasis,
                area,
                universe,
                growthIndicator,
                dataSource,
                owner,
                additive);
    }
}
