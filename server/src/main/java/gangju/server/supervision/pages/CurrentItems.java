package gangju.server.supervision.pages;

import gangju.server.plans.AdoptedVersions;
import gangju.server.plans.AdoptedVersions.Current;
import gangju.server.supervision.notices.TiedItem;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The tasks and targets of the current versions of plans. */
@Component
public class CurrentItems {
    private final AdoptedVersions versions;

    CurrentItems(AdoptedVersions versions) {
        this.versions = versions;
    }

    /** Empty where the plan is not in view. */
    public List<TiedItem> of(long plan) {
        return versions.current(plan).map(Current::plan).stream()
                .flatMap(adopted -> Stream.concat(
                        adopted.tasks().stream()
                                .map(task -> new TiedItem(
                                        adopted.plan(), task.item(), task.task().title())),
                        adopted.targets().stream()
                                .map(target -> new TiedItem(
                                        adopted.plan(),
                                        target.item(),
                                        target.target().indicator()))))
                .toList();
    }
}
