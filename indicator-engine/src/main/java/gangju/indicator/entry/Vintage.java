package gangju.indicator.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares a figure with the newest known one of the same period. */
final class Vintage {
    private Vintage() {}

    static Optional<Doubt> doubt(
            KnownFigure known, BigDecimal value, @Nullable LocalDate published, @Nullable String publisher) {
        boolean isSame = known.value().compareTo(value) == 0;
        if (isSame && Objects.equals(known.published(), published) && Objects.equals(known.publisher(), publisher)) {
            return Optional.of(Doubt.of(DoubtKind.DUPLICATE, known.period(), value.toPlainString()));
        }
        var before = known.published();
        if (!isSame && published != null && before != null && published.isBefore(before)) {
            return Optional.of(Doubt.of(
                    DoubtKind.OLDER_VINTAGE,
                    known.period(),
                    published,
                    before,
                    known.value().toPlainString()));
        }
        return Optional.empty();
    }
}
