package gangju.indicator.vintage;

import gangju.indicator.ReferencePeriod;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The figures of one indicator in one area that count, one a period, in the order of their periods. */
public record Figures(List<Figure> inOrder) {
    private static final Figures NONE = new Figures(List.of());

    public Figures {
        inOrder = inOrder.stream().sorted(Comparator.comparing(Figure::period)).toList();
    }

    public static Figures empty() {
        return NONE;
    }

    public Optional<Figure> at(ReferencePeriod period) {
        return inOrder.stream().filter(figure -> figure.period().equals(period)).findFirst();
    }

    public boolean isEmpty() {
        return inOrder.isEmpty();
    }
}
