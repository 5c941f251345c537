package gangju.indicator.vintage;

import gangju.indicator.ReferencePeriod;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The figures of one indicator in one area that count, one a period, in the order of their periods. */
public record Figures(List<Figure> inOrder) {
    private static final Figures NONE = new Figures(List.of());

    public Figures {
        inOrder = isSorted(inOrder)
                ? List.copyOf(inOrder)
                : inOrder.stream().sorted(Comparator.comparing(Figure::period)).toList();
    }

    private static boolean isSorted(List<Figure> figures) {
        for (int i = 1; i < figures.size(); i++) {
            if (figures.get(i - 1).period().compareTo(figures.get(i).period()) > 0) {
                return false;
            }
        }
        return true;
    }

    public static Figures empty() {
        return NONE;
    }

    public Optional<Figure> at(ReferencePeriod period) {
        for (var figure : inOrder) {
            if (figure.period().equals(period)) {
                return Optional.of(figure);
            }
        }
        return Optional.empty();
    }

    /** Those of the periods up to one, that one included. */
    public Figures until(ReferencePeriod last) {
        int count = inOrder.size();
        while (count > 0 && inOrder.get(count - 1).period().compareTo(last) > 0) {
            count--;
        }
        return count == inOrder.size() ? this : new Figures(inOrder.subList(0, count));
    }

    public boolean isEmpty() {
        return inOrder.isEmpty();
    }
}
