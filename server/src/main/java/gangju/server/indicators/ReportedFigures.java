package gangju.server.indicators;

import gangju.indicator.ReferencePeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Figures that units report of the targets they lead: what there is to ask, and what is taken in. */
public interface ReportedFigures {
    /**
     * The figures by which the targets are judged and whose period ends within those days, by target and period; none
     * for a target without a link, or for an indicator whose figures are never due.
     */
    List<Asked> asked(Collection<Long> targets, LocalDate from, LocalDate to);

    /** What to look at before the figures are believed, in words, by figure; figures without doubts are left out. */
    Map<Reported, List<String>> doubts(List<Reported> figures, Locale locale);

    /**
     * Takes figures in, each as another vintage.
     *
     * @param reason why they replace figures that are there; null where they are the first
     * @throws java.util.NoSuchElementException if an indicator is not registered any more; nothing is taken in then
     */
    void takeIn(List<Reported> figures, @Nullable String reason, String by);

    /** The fact that a figure is of. */
    record Fact(String indicator, String area, Map<String, String> dimensions, ReferencePeriod period) {
        public Fact {
            dimensions = Map.copyOf(dimensions);
        }
    }

    /**
     * A figure that a target needs.
     *
     * @param nameEn null where nobody has translated it
     * @param known what is kept of just this fact already
     * @param previous what is kept of the last period before it
     */
    record Asked(
            long target,
            Fact fact,
            String name,
            @Nullable String nameEn,
            String unit,
            @Nullable Kept known,
            @Nullable Kept previous) {}

    /**
     * A figure that is kept.
     *
     * @param value null where its source says that there is none
     * @param source who published it
     */
    record Kept(
            ReferencePeriod period,
            @Nullable BigDecimal value,
            String unit,
            @Nullable String source) {}

    /**
     * A figure as a unit reports it.
     *
     * @param publisher the unit
     * @param title what it was reported in
     */
    record Reported(Fact fact, BigDecimal value, String unit, String publisher, String title) {}
}
