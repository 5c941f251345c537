package gangju.indicator.vintage;

import gangju.indicator.Observation;
import gangju.indicator.ReferencePeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What counts for one period, and what else was published of it.
 *
 * @param used the vintage that counts
 * @param others the other admitted ones, those that count next first
 * @param choice set where a person chose
 * @param disputed other usable sources say another value, by more than their rounding, and nobody has chosen
 */
public record Figure(Observation used, List<Observation> others, Optional<Choice> choice, boolean disputed) {
    public Figure {
        others = List.copyOf(others);
    }

    public ReferencePeriod period() {
        return used.period();
    }

    /** Usable values of other publishers that say something else, by more than their rounding; chosen or not. */
    public List<Observation> rivals() {
        return others.stream().filter(other -> Vintages.disagrees(used, other)).toList();
    }

    /** The same with another vintage in use, since the one that counts measures something else. */
    public Figure using(Observation other) {
        var rest = new ArrayList<>(others);
        rest.remove(other);
        rest.add(used);
        boolean open = choice.isEmpty() && rest.stream().anyMatch(each -> Vintages.disagrees(other, each));
        return new Figure(other, rest, Optional.empty(), open);
    }
}
