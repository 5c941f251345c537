package gangju.indicator.entry;

import gangju.indicator.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Finds the unit in which a number would have been right. */
final class FittingUnit {
    private static final String MAGNITUDES = "十百千万亿";
    private static final List<String> PREFIXES =
            List.of("", "万", "亿", "万亿", "百万", "千", "百", "千万", "十亿", "百亿", "千亿", "十万", "十");

    private FittingUnit() {}

    /** The unit that is so many times as large. */
    static Optional<Unit> of(Unit unit, BigDecimal times) {
        var factor = unit.factor().multiply(times);
        if (unit.isShare()) {
            return List.of("%", "‰").stream()
                    .map(Unit::of)
                    .filter(share -> share.factor().compareTo(factor) == 0)
                    .findFirst();
        }
        int at = 0;
        while (at < unit.symbol().length() - 1
                && MAGNITUDES.indexOf(unit.symbol().charAt(at)) >= 0) {
            at++;
        }
        var bare = unit.symbol().substring(at);
        return PREFIXES.stream()
                .map(prefix -> Unit.of(prefix + bare))
                .filter(other -> other.dimension().equals(unit.dimension()))
                .filter(other -> other.factor().compareTo(factor) == 0)
                .findFirst();
    }
}
