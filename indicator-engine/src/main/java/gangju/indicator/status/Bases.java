package gangju.indicator.status;

import gangju.indicator.Clocks;
import gangju.indicator.Indicator;
import gangju.indicator.Unit;
import gangju.indicator.remark.Note;
import gangju.indicator.rule.Base;
import gangju.indicator.rule.Extent;
import gangju.indicator.rule.Reading;
import gangju.indicator.rule.Window;
import gangju.model.Baseline;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a target starts from: what the plan says, else the figure of the year before the plan. */
record Bases(Optional<Base> base, List<Note> notes) {

    /** For what starts from nothing. */
    static Bases none() {
        return new Bases(Optional.empty(), List.of());
    }

    static Bases of(TargetTerms terms, Unit stated, Unit unit, Window window, Screening figures) {
        var notes = new ArrayList<Note>();
        var said = said(terms.baseline(), stated, unit, window, notes);
        var start = window.start();
        var named = said == null ? named(terms.baseline()) : null;
        var before = start == null ? null : start.minusDays(1);
        var day = said != null ? said.day() : named != null ? named : before;
        var reading = (day == null ? Optional.<Reading>empty() : at(day, figures))
                .filter(found -> named == null || found.end().equals(named));
        if (said == null) {
            reading.ifPresent(found -> notes.add(Note.of("base-from-figures", found.period(), found.value(), unit)));
            return new Bases(reading.map(Bases::from), notes);
        }
        reading.filter(found -> !agree(said.value(), found))
                .ifPresent(
                        found -> notes.add(Note.of("base-disagrees", said.day(), said.value(), found.value(), unit)));
        return new Bases(Optional.of(new Base(said.value(), said.extent(), said.day(), reading)), notes);
    }

    /** The end of a year that the plan counts from without saying where it stood. */
    private static @Nullable LocalDate named(@Nullable Baseline baseline) {
        return baseline == null || baseline.value() != null || baseline.date() == null
                ? null
                : baseline.date().end();
    }

    private static Base from(Reading reading) {
        return new Base(reading.value(), reading.extent(), reading.end(), Optional.of(reading));
    }

    private static @Nullable Base said(
            @Nullable Baseline baseline, Unit stated, Unit unit, Window window, List<Note> notes) {
        var level = baseline == null ? null : baseline.value();
        if (baseline == null || level == null) {
            return null;
        }
        var own = baseline.unit() == null ? stated : Unit.of(baseline.unit());
        var value = own.convert(level, unit);
        if (value.isEmpty()) {
            notes.add(Note.of("base-unit", level, own, unit));
            return null;
        }
        var date = baseline.date();
        var start = window.start();
        if (date == null && start == null) {
            notes.add(Note.of("base-undated", level, own));
            return null;
        }
        if (date == null) {
            notes.add(Note.of("base-date-assumed", Objects.requireNonNull(start).minusDays(1)));
        }
        var day = date == null ? Objects.requireNonNull(start).minusDays(1) : date.end();
        return day.isBefore(window.due())
                ? new Base(value.get(), Extent.exact(value.get()), day, Optional.empty())
                : null;
    }

    private static Optional<Reading> at(LocalDate day, Screening figures) {
        var before = figures.before(day);
        if (before.isPresent()) {
            return before;
        }
        for (var reading : figures.within()) {
            if (reading.end().equals(day)) {
                return Optional.of(reading);
            }
        }
        return Optional.empty();
    }

    /** Equal when rounded to the decimals of the coarser of the two, or within what the figure may mean. */
    private static boolean agree(BigDecimal said, Reading found) {
        int scale = Math.min(decimals(said), decimals(found.value()));
        var low = found.extent().low();
        var high = found.extent().high();
        boolean inside = low != null
                && high != null
                && low.value().compareTo(said) <= 0
                && high.value().compareTo(said) >= 0;
        return inside
                || said.setScale(scale, RoundingMode.HALF_UP)
                                .compareTo(found.value().setScale(scale, RoundingMode.HALF_UP))
                        == 0;
    }

    /** Stated ones; those of 24 000 are −3. */
    private static int decimals(BigDecimal value) {
        return value.scale() > 0 ? value.scale() : value.stripTrailingZeros().scale();
    }

    /** Why the latest reading can't be compared with the base, or without one with the first reading. */
    static Optional<Note> broken(Bases bases, Screening figures, Indicator indicator, Clocks clocks) {
        if (figures.within().isEmpty()) {
            return Optional.empty();
        }
        var latest = figures.within().getLast();
        var base = bases.base();
        var reference =
                base.flatMap(Base::reading).orElseGet(() -> figures.within().getFirst());
        var since = base.isPresent()
                ? base.get().day()
                : figures.within().getFirst().end();
        for (var reading : figures.within()) {
            var why = reading.figure().used().breakBefore();
            if (why != null && reading.end().isAfter(since)) {
                return Optional.of(Note.of("break-between", since, latest.period(), why));
            }
        }
        if (reference == latest) {
            return Optional.empty();
        }
        var then = Screening.scope(reference.figure().used(), indicator, clocks);
        var now = Screening.scope(latest.figure().used(), indicator, clocks);
        return Objects.equals(then, now)
                ? Optional.empty()
                : Optional.of(Note.of("break-between", since, latest.period(), mark(then) + " → " + mark(now)));
    }

    private static String mark(@Nullable String scope) {
        return scope == null ? "—" : scope;
    }
}
