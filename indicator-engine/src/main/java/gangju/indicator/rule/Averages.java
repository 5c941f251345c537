package gangju.indicator.rule;

import static gangju.indicator.formula.Expression.of;

import gangju.indicator.ReferencePeriod;
import gangju.indicator.formula.Expression;
import gangju.indicator.formula.Step;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The ways to the growth since the base: two levels, published growths chained, or a published average. */
final class Averages {
    private static final Expression HUNDRED = of(100);

    private final Case question;

    Averages(Case question) {
        this.question = question;
    }

    /**
     * A growth in %, by year or in all.
     *
     * @param months from the base to its end
     * @param toFigure from a growth to the value of the latest figure
     */
    record Average(
            Step step,
            Extent extent,
            List<Reading> inputs,
            LocalDate end,
            long months,
            UnaryOperator<BigDecimal> toFigure) {}

    /** All that can be had; levels before chained growths before a published average. */
    List<Average> all() {
        var all = new ArrayList<Average>(3);
        levels().ifPresent(all::add);
        chained().ifPresent(all::add);
        published().ifPresent(all::add);
        return all;
    }

    private Optional<Average> levels() {
        if (question.readings().isEmpty()
                || question.base().isEmpty()
                || question.broken().isPresent()) {
            return Optional.empty();
        }
        var latest = question.latest();
        var base = question.base().get();
        long months = months(base.day(), latest.end());
        boolean positive = base.value().signum() > 0 && isPositive(latest);
        if (months <= 0 || !positive) {
            return Optional.empty();
        }
        Function<BigDecimal, Expression> growth = value -> growth(of(value).over(of(base.value())), months);
        var inputs = new ArrayList<Reading>(2);
        base.reading().ifPresent(inputs::add);
        inputs.add(latest);
        var step = Step.of("growth-levels", growth.apply(latest.value()));
        return Optional.of(new Average(
                step,
                latest.isExact()
                        ? Extent.exact(step.result())
                        : latest.extent().map(value -> growth.apply(value).value()),
                inputs,
                latest.end(),
                months,
                rate -> of(base.value()).times(factor(rate, months)).value()));
    }

    private static boolean isPositive(Reading reading) {
        return reading.low().value().signum() > 0;
    }

    private Optional<Average> chained() {
        var start = question.window().start();
        if (start == null) {
            return Optional.empty();
        }
        var links = new ArrayList<Reading>();
        int year = start.getYear();
        for (var growth : question.growths()) {
            if (growth.period().shape() == ReferencePeriod.Shape.YEAR
                    && growth.period().start().getYear() == year) {
                links.add(growth);
                year++;
            }
        }
        boolean possible = links.stream()
                .allMatch(link ->
                        isPossible(link.value()) && isPossible(link.low().value()));
        return links.isEmpty() || !possible ? Optional.empty() : Optional.of(chain(links));
    }

    /** Nothing falls by more than all that there is, and from nothing nothing grows. */
    static boolean isPossible(BigDecimal growth) {
        return growth.compareTo(HUNDRED.value().negate()) > 0;
    }

    private Average chain(List<Reading> links) {
        long months = links.size() * 12L;
        var last = links.getLast();
        var values = links.stream().map(Reading::value).toList();
        var step = Step.of("growth-chained", growth(product(values), months));
        return new Average(step, extent(links, step, months), links, last.end(), months, rate -> {
            var wanted = factor(rate, months);
            var rest = links.size() == 1 ? of(1) : product(values.subList(0, values.size() - 1));
            return wanted.over(rest).minus(of(1)).times(HUNDRED).value();
        });
    }

    private Extent extent(List<Reading> links, Step step, long months) {
        if (links.stream().allMatch(Reading::isExact)) {
            return Extent.exact(step.result());
        }
        return new Extent(
                edge(links.stream().map(Reading::low).toList(), months),
                edge(links.stream().map(Reading::high).toList(), months));
    }

    private Edge edge(List<Edge> edges, long months) {
        var values = new ArrayList<BigDecimal>();
        int nudge = 0;
        for (var edge : edges) {
            values.add(edge.value());
            nudge = nudge == 0 ? edge.nudge() : nudge;
        }
        return new Edge(growth(product(values), months).value(), nudge);
    }

    /** A growth published for several years at once is an average by year. */
    private Optional<Average> published() {
        var start = question.window().start();
        Reading longest = null;
        for (var growth : question.growths()) {
            boolean whole = growth.period().shape() == ReferencePeriod.Shape.SPAN
                    && growth.period().months() % 12 == 0
                    && growth.period().start().equals(start);
            if (whole) {
                longest = growth;
            }
        }
        if (longest == null || !question.promise().perYear()) {
            return Optional.empty();
        }
        return Optional.of(new Average(
                Step.of("growth-published", of(longest.value())),
                longest.extent(),
                List.of(longest),
                longest.end(),
                longest.period().months(),
                UnaryOperator.identity()));
    }

    private static Expression product(List<BigDecimal> growths) {
        Expression product = null;
        for (var growth : growths) {
            var factor = of(1).plus(of(growth).over(HUNDRED));
            product = product == null ? factor : product.times(factor);
        }
        return product == null ? of(1) : product;
    }

    /** In %, by year where the promise is. */
    private Expression growth(Expression factor, long months) {
        boolean oneYear = months == 12;
        var mean = !question.promise().perYear() || oneYear ? factor : factor.power(inverse(months));
        return mean.minus(of(1)).times(HUNDRED);
    }

    /** What a growth makes of 1 over so many months. */
    private Expression factor(BigDecimal rate, long months) {
        var yearly = of(1).plus(of(rate).over(HUNDRED));
        return question.promise().perYear() ? yearly.power(years(months)) : yearly;
    }

    static Expression years(long months) {
        return months % 12 == 0 ? of(months / 12) : of(months).over(of(12));
    }

    private static Expression inverse(long months) {
        return months % 12 == 0 ? of(1).over(of(months / 12)) : of(12).over(of(months));
    }

    /** The level, or growth, that gives the wanted growth a year later. */
    BigDecimal neededAfter(Average average, BigDecimal wanted) {
        var last = average.inputs().getLast();
        if (average.step().name().equals("growth-levels") && question.base().isPresent()) {
            return of(question.base().get().value())
                    .times(factor(wanted, average.months() + last.period().months()))
                    .value();
        }
        var soFar = product(average.inputs().stream().map(Reading::value).toList());
        return factor(wanted, average.months() + 12)
                .over(soFar)
                .minus(of(1))
                .times(HUNDRED)
                .value();
    }

    /** Between the ends of two months; 0 where one is not the end of a month. */
    static long months(LocalDate from, LocalDate to) {
        boolean ends = from.getDayOfMonth() == from.lengthOfMonth() && to.getDayOfMonth() == to.lengthOfMonth();
        return ends ? (to.getYear() - from.getYear()) * 12L + to.getMonthValue() - from.getMonthValue() : 0;
    }
}
