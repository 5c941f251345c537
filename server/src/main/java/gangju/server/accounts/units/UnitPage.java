package gangju.server.accounts.units;

import gangju.server.accounts.UnitDuties.Duty;
import gangju.server.pages.Option;
import gangju.server.pages.PageFrame;
import gangju.server.pages.Told;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One unit: what it is called, who works there, what is below it.
 *
 * @param problemOfClosing why it cannot be closed now; null where it can
 */
public record UnitPage(
        PageFrame frame,
        long id,
        String name,
        String lead,
        @Nullable Told told,
        List<Link> above,
        List<Link> below,
        List<PersonLine> people,
        List<Duty> duties,
        List<Duty> done,
        boolean mayManage,
        boolean mayManagePeople,
        boolean isRoot,
        Map<String, String> values,
        Map<String, String> problems,
        List<Option> parents,
        List<Option> kinds,
        @Nullable String problemOfClosing) {
    public record Link(String href, String name) {}

    public record PersonLine(
            String display, String role, @Nullable String href) {}
}
