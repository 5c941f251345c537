package gangju.server.indicators.pages;

import gangju.indicator.Bound;
import gangju.indicator.Observation;
import gangju.indicator.ObservationStatus;
import gangju.indicator.ReferencePeriod;
import gangju.indicator.remark.PeriodWords;
import gangju.indicator.remark.UnitWords;
import gangju.server.indicators.pages.FigureCell.Flag;
import gangju.server.pages.DateWords;
import gangju.server.pages.FigureWords;
import gangju.server.pages.Messages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Figures, periods and sources in the words of one language. */
public record FigureText(Messages words, FigureWords figures, DateWords dates) {
    public static FigureText of(Messages words) {
        return new FigureText(words, FigureWords.of(words), DateWords.of(words, ZoneId.systemDefault()));
    }

    /** 2024, 2024 Q3, 2024-05, January–September 2022: as short as a table needs. */
    public String period(ReferencePeriod period) {
        return PeriodWords.text(period, words.locale());
    }

    /** The end of the period in years, for an axis: the end of 2024 is 2024. */
    public static BigDecimal place(LocalDate end) {
        var passed = BigDecimal.valueOf(end.getDayOfYear())
                .divide(BigDecimal.valueOf(end.lengthOfYear()), 4, RoundingMode.HALF_UP);
        return BigDecimal.valueOf(end.getYear() - 1L).add(passed);
    }

    public String bound(Bound bound) {
        return switch (bound) {
            case EXACT -> "";
            case ABOUT, ABOVE, NEARLY ->
                words.get("monitor.bound." + bound.name().toLowerCase(Locale.ROOT));
        };
    }

    /** A value with the decimals that the others of its column have; with its own where they are negative. */
    public String number(BigDecimal value, int decimals) {
        var own = Math.max(0, value.stripTrailingZeros().scale());
        return figures.number(value.setScale(decimals < 0 ? own : decimals, RoundingMode.HALF_UP));
    }

    public String figure(Observation observation) {
        var value = observation.value();
        return value == null
                ? words.get("monitor.figure.missing")
                : bound(observation.bound()) + amount(value, observation.unit().symbol());
    }

    /** A value of an indicator with its unit; a place as 3rd place. */
    public String amount(BigDecimal value, @Nullable String unit) {
        return UnitWords.figure(value, unit == null ? "" : unit, words.locale());
    }

    /** The figure in its own unit, with its own decimals. */
    public FigureCell cell(Observation observation) {
        var value = observation.value();
        return new FigureCell(
                bound(observation.bound()),
                value == null ? null : number(value, -1),
                flags(observation),
                words.get("monitor.figure.missing"));
    }

    /** What a reader must know of a single value. */
    public List<Flag> flags(Observation observation) {
        var flags = new ArrayList<Flag>();
        if (observation.status() != ObservationStatus.NORMAL) {
            var code = observation.status().name().toLowerCase(Locale.ROOT);
            flags.add(flag(code, observation.note() == null ? "" : observation.note()));
        }
        Optional.ofNullable(observation.breakBefore()).ifPresent(why -> flags.add(flag("break", why)));
        Optional.ofNullable(observation.scope()).ifPresent(scope -> flags.add(flag("scope", scope)));
        return flags;
    }

    /** A mark with the sentence behind it. */
    public Flag flag(String code, String more) {
        var title = words.get("monitor.flag." + code + ".title");
        return new Flag(
                words.get("monitor.flag." + code), more.isEmpty() ? title : title + words.get("browse.colon") + more);
    }

    /** Publisher and title, whichever there is. */
    public String source(@Nullable String publisher, @Nullable String title) {
        if (publisher == null) {
            return title == null ? words.get("monitor.source.unnamed") : words.get("monitor.source.title", title);
        }
        return title == null ? publisher : words.get("monitor.source.both", publisher, title);
    }
}
