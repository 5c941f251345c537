package gangju.server.accounts.units;

import gangju.server.accounts.UnitDuties;
import gangju.server.accounts.UnitDuties.Duty;
import gangju.server.pages.Messages;
import java.util.List;
import org.springframework.stereotype.Component;

/** What units owe and have done, of all modules. */
@Component
final class OwedAndDone {
    private final List<UnitDuties> modules;

    OwedAndDone(List<UnitDuties> modules) {
        this.modules = List.copyOf(modules);
    }

    /**
     * The most urgent first.
     *
     * @param most of each module
     */
    List<Duty> owed(long unit, int most, Messages words) {
        return modules.stream()
                .flatMap(each -> each.of(unit, most, words).stream())
                .sorted(Duty.BY_URGENCY)
                .toList();
    }

    /** @param most of each module */
    List<Duty> done(long unit, int most, Messages words) {
        return modules.stream()
                .flatMap(each -> each.done(unit, most, words).stream())
                .toList();
    }
}
