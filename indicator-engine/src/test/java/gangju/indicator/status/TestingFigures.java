package gangju.indicator.status;

import gangju.indicator.Bound;
import gangju.indicator.Clocks;
import gangju.indicator.Confidentiality;
import gangju.indicator.Observation;
import gangju.indicator.ObservationStatus;
import gangju.indicator.ReferencePeriod;
import gangju.indicator.Source;
import gangju.indicator.Unit;
import gangju.indicator.vintage.Figures;
import gangju.indicator.vintage.Vintages;
import gangju.model.PartialDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Figures as they are written in the case files: {@code 2021=5.2 2022=超5.5 2023=6P 2024=6.1[new base] 2024=6.3{other}
 * 2023=!redrawn!5} and so on, between blanks.
 *
 * <p>Before the value: 约, 超 or 近, and {@code !why!} for a break; after it a letter of CL_OBS_STATUS, a unit after a
 * slash, a scope in brackets, a publisher in braces, and {@code @day} for the day it was published and learned.
 */
final class TestingFigures {
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);
    private final Unit unit;
    private long id;

    TestingFigures(Unit unit) {
        this.unit = unit;
    }

    static Figures of(String text, Unit unit, Clocks clocks) {
        return Vintages.choose(new TestingFigures(unit).parse(text), List.of(), clocks);
    }

    List<Observation> parse(String text) {
        var all = new ArrayList<Observation>();
        if (!text.isBlank()) {
            for (var word : text.strip().split(" +")) {
                all.add(observation(word));
            }
        }
        return all;
    }

    private Observation observation(String word) {
        int equals = word.indexOf('=');
        var rest = word.substring(equals + 1);
        String published = null;
        if (rest.contains("@")) {
            published = rest.substring(rest.indexOf('@') + 1);
            rest = rest.substring(0, rest.indexOf('@'));
        }
        var publisher = inside(rest, '{', '}');
        rest = without(rest, '{', '}');
        var scope = inside(rest, '[', ']');
        rest = without(rest, '[', ']');
        String broken = null;
        if (rest.startsWith("!")) {
            broken = rest.substring(1, rest.indexOf('!', 1));
            rest = rest.substring(rest.indexOf('!', 1) + 1);
        }
        var bound = bound(rest);
        rest = bound == Bound.EXACT ? rest : rest.substring(1);
        var own = unit;
        if (rest.contains("/")) {
            own = Unit.of(rest.substring(rest.indexOf('/') + 1).replace('_', '/'));
            rest = rest.substring(0, rest.indexOf('/'));
        }
        char last = rest.charAt(rest.length() - 1);
        var status = Character.isLetter(last) && last != 'X'
                ? ObservationStatus.parse(String.valueOf(last))
                : ObservationStatus.NORMAL;
        boolean unreliable = last == 'X';
        rest = Character.isLetter(last) ? rest.substring(0, rest.length() - 1) : rest;
        return observation(
                ReferencePeriod.parse(word.substring(0, equals)),
                rest.isEmpty() ? null : new BigDecimal(rest.replace('−', '-')),
                own,
                bound,
                status,
                scope,
                broken,
                new Source(null, publisher, null, unreliable ? Source.Grade.UNRELIABLE : Source.Grade.OFFICIAL),
                published == null ? null : PartialDate.parse(published));
    }

    private Observation observation(
            ReferencePeriod period,
            @Nullable BigDecimal value,
            Unit own,
            Bound bound,
            ObservationStatus status,
            @Nullable String scope,
            @Nullable String broken,
            Source source,
            @Nullable PartialDate published) {
        id++;
        return new Observation(
                id,
                "X",
                "area",
                Map.of(),
                period,
                value,
                own,
                bound,
                status,
                Confidentiality.FREE,
                scope,
                broken,
                null,
                source,
                published,
                published == null ? LONG_AGO : published.end(),
                null,
                null);
    }

    private static Bound bound(String text) {
        return switch (text.charAt(0)) {
            case '约' -> Bound.ABOUT;
            case '超' -> Bound.ABOVE;
            case '近' -> Bound.NEARLY;
            default -> Bound.EXACT;
        };
    }

    private static @Nullable String inside(String text, char open, char close) {
        int start = text.indexOf(open);
        return start < 0 ? null : text.substring(start + 1, text.indexOf(close)).replace('_', ' ');
    }

    private static String without(String text, char open, char close) {
        int start = text.indexOf(open);
        return start < 0 ? text : text.substring(0, start) + text.substring(text.indexOf(close) + 1);
    }
}
