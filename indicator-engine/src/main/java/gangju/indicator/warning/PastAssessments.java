package gangju.indicator.warning;

import gangju.indicator.Clocks;
import gangju.indicator.Observation;
import gangju.indicator.status.Assessment;
import gangju.indicator.status.Assessor;
import gangju.indicator.status.Watch;
import gangju.indicator.vintage.Figure;
import gangju.indicator.vintage.Figures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Judges a target at each of its latest figures, with the vintages that count today. */
public final class PastAssessments {
    private static final int ENOUGH = 4;

    private final Assessor assessor;

    public PastAssessments(Assessor assessor) {
        this.assessor = assessor;
    }

    /** As the other, with today's made here. */
    public List<Assessment> upTo(Watch watch, Figures figures, Figures growths, Clocks clocks) {
        return upTo(watch, figures, growths, clocks, assessor.assess(watch, figures, growths, clocks));
    }

    /**
     * Up to three assessments at the figures before the latest, each on the day that its figure was known, and that of
     * today. The latter alone where it is final or rests on no figure: no rule looks behind such a one.
     *
     * @param latest that of today
     */
    public List<Assessment> upTo(Watch watch, Figures figures, Figures growths, Clocks clocks, Assessment latest) {
        if (latest.isFinal() || latest.observed().isEmpty()) {
            return List.of(latest);
        }
        var assessments = new ArrayList<Assessment>();
        var usable = figures.inOrder().stream()
                .filter(figure -> figure.used().isUsable())
                .toList();
        for (var figure : usable.subList(Math.max(0, usable.size() - ENOUGH), Math.max(0, usable.size() - 1))) {
            var day = earlier(knownOn(figure.used()), clocks.asOf());
            var then = new Clocks(day, clocks.knownOn(), clocks.publishedBy());
            assessments.add(assessor.assess(watch, until(figures, figure), until(growths, figure), then));
        }
        assessments.add(latest);
        return assessments;
    }

    private static Figures until(Figures all, Figure last) {
        return new Figures(all.inOrder().stream()
                .filter(figure -> figure.period().compareTo(last.period()) <= 0)
                .toList());
    }

    /** The day of its publication, or that we learned it where its publication is not dated. */
    static LocalDate knownOn(Observation observation) {
        var published = observation.published();
        return published == null ? observation.knownSince() : published.end();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
