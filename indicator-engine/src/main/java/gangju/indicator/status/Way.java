package gangju.indicator.status;

import gangju.indicator.Bound;
import gangju.indicator.Confidentiality;
import gangju.indicator.IndicatorKind;
import gangju.indicator.Observation;
import gangju.indicator.ObservationStatus;
import gangju.indicator.ReferencePeriod;
import gangju.indicator.Source;
import gangju.indicator.rule.Base;
import gangju.indicator.rule.Case;
import gangju.indicator.rule.Extent;
import gangju.indicator.rule.Margins;
import gangju.indicator.rule.Reading;
import gangju.indicator.rule.Ruling;
import gangju.indicator.vintage.Figure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What a target requires year by year, by the rule that judges it. */
record Way(Question question, Margins margins) {

    List<Course.Point> points() {
        var asked = question.asked();
        if (isOfOtherThanFigures() || !(question.rule().judge(withFigure(), margins) instanceof Ruling.Found found)) {
            return List.of();
        }
        var points = new ArrayList<Course.Point>();
        for (var period : periods()) {
            found.yardstick()
                    .required(margins, period.end())
                    .flatMap(value -> asked.promise()
                            .unit()
                            .convert(value, question.indicator().unit()))
                    .ifPresent(value -> points.add(new Course.Point(period, value)));
        }
        return List.copyOf(points);
    }

    /** Published growths, and sums of figures, are held against a way of their own. */
    private boolean isOfOtherThanFigures() {
        return switch (question.asked().promise().type()) {
            case GROWTH -> question.indicator().unit().isShare();
            case CUMULATIVE -> question.indicator().kind() != IndicatorKind.CUMULATIVE;
            default -> false;
        };
    }

    private List<ReferencePeriod> periods() {
        var window = question.asked().window();
        var start = question.asked().base().map(Base::day).orElse(window.start());
        var periods = new ArrayList<ReferencePeriod>();
        for (int year = Objects.requireNonNullElse(start, window.due()).getYear();
                year <= window.due().getYear();
                year++) {
            var period = ReferencePeriod.ofYear(year);
            periods.add(period.end().isAfter(window.due()) ? endingOn(window.due()) : period);
        }
        return periods;
    }

    private static ReferencePeriod endingOn(LocalDate day) {
        return day.getDayOfMonth() == day.lengthOfMonth()
                ? ReferencePeriod.ofMonths(day.getYear(), day.getMonthValue(), 1)
                : new ReferencePeriod(day, Period.ofDays(1));
    }

    /** Before the first figure the rule is asked by an imagined one: what is required on the way depends on none. */
    private Case withFigure() {
        var asked = question.asked();
        if (!asked.readings().isEmpty()) {
            return asked;
        }
        var value = asked.base()
                .map(Base::value)
                .or(() -> Optional.ofNullable(asked.promise().value()))
                .orElse(BigDecimal.ONE);
        var figure = new Figure(imagined(value), List.of(), Optional.empty(), false);
        return asked.withReadings(List.of(new Reading(figure, value, Extent.exact(value))));
    }

    private Observation imagined(BigDecimal value) {
        var asked = question.asked();
        return new Observation(
                0,
                question.indicator().code(),
                "",
                Map.of(),
                asked.window().period(),
                value,
                asked.promise().unit(),
                Bound.EXACT,
                ObservationStatus.NORMAL,
                Confidentiality.FREE,
                null,
                null,
                null,
                new Source(null, null, null, Source.Grade.OFFICIAL),
                null,
                LocalDate.EPOCH,
                null,
                null);
    }
}
