package gangju.server.accounts.door;

import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.pages.Menu;
import gangju.server.pages.PageFrame.Section;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The menu shows what the account may open. */
@Component
final class MenuByRole implements Menu {
    private static final Map<Section, Act> ACTS = Map.of(
            Section.INDICATORS, Act.READ_PLANS,
            Section.FIGURES, Act.READ_PLANS,
            Section.WARNINGS, Act.READ_PLANS,
            Section.TASKS, Act.READ_PLANS,
            Section.REPORTS, Act.READ_REPORTS,
            Section.NOTICES, Act.READ_PLANS,
            Section.PEOPLE, Act.READ_PLANS,
            Section.RECORD, Act.READ_RECORD,
            Section.OUTBOX, Act.MANAGE_MESSAGES);

    private final Access access;

    MenuByRole(Access access) {
        this.access = access;
    }

    @Override
    public Set<Section> open() {
        var open = EnumSet.noneOf(Section.class);
        ACTS.forEach((section, act) -> {
            if (access.may(act)) {
                open.add(section);
            }
        });
        return open;
    }
}
