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
import java.util.function.Predicate;

/** Judges a target at each of its latest figures, with the vintages that count today. */
public final class PastAssessments {
    private static final int ENOUGH = 4;

    private final Assessor assessor;

    public PastAssessments(Assessor assessor) {
        this.assessor = assessor;
    }

    /** Up to three assessments at the figures before the latest, and that of today, which is made here. */
    public List<Assessment> upTo(Watch watch, Figures figures, Figures growths, Clocks clocks) {
        return upTo(
                new Judged(watch, figures, growths, clocks, assessor.assess(watch, figures, growths, clocks)),
                any -> true);
    }

    /**
     * Up to three assessments at the figures before the latest, each on the day that its figure was known, and that of
     * today. The latter alone where it is final or rests on no figure: no rule looks behind such a one.
     *
     * @param onward whether the one before is wanted as well, asked of each from today's on
     */
    public List<Assessment> upTo(Judged today, Predicate<Assessment> onward) {
        var assessments = new ArrayList<Assessment>(ENOUGH);
        assessments.add(today.latest());
        if (today.latest().isFinal() || today.latest().observed().isEmpty()) {
            return assessments;
        }
        var usable = lastUsable(today.figures());
        for (int i = 1; i < usable.size() && onward.test(assessments.getLast()); i++) {
            assessments.add(at(usable.get(i), today));
        }
        return assessments.reversed();
    }

    /**
     * A target with what it was judged by.
     *
     * @param latest how it was judged
     */
    public record Judged(Watch watch, Figures figures, Figures growths, Clocks clocks, Assessment latest) {}

    private Assessment at(Figure figure, Judged today) {
        var day = earlier(knownOn(figure.used()), today.clocks().asOf());
        var then = new Clocks(day, today.clocks().knownOn(), today.clocks().publishedBy());
        return assessor.assess(
                today.watch(),
                today.figures().until(figure.period()),
                today.growths().until(figure.period()),
                then);
    }

    /** The latest first. */
    private static List<Figure> lastUsable(Figures figures) {
        var usable = new ArrayList<Figure>(ENOUGH);
        for (var figure : figures.inOrder().reversed()) {
            if (usable.size() == ENOUGH) {
                break;
            }
            if (figure.used().isUsable()) {
                usable.add(figure);
            }
        }
        return usable;
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
