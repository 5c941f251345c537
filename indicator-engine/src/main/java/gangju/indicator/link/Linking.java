package gangju.indicator.link;

import java.util.List;
import java.util.Optional;

/**
 * Which targets link to which indicators.
 *
 * @param links one a target at most; several targets may share an indicator
 * @param targets those without one
 * @param indicators those that no target uses
 */
public record Linking(List<Link> links, List<Unlinked> targets, List<Unlinked> indicators) {
    public Linking {
        links = List.copyOf(links);
        targets = List.copyOf(targets);
        indicators = List.copyOf(indicators);
    }

    /** The link of a target. */
    public Optional<Link> of(String target) {
        return links.stream().filter(link -> link.target().id().equals(target)).findFirst();
    }
}
