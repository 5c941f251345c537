package gangju.server.execution.tasks;

import gangju.server.execution.pages.WorkChanges.ChangeLine;
import gangju.server.execution.pages.WorkChanges.LastWork;
import gangju.server.pages.Told;
import gangju.server.plans.PlanPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A division of work that comes back.
 *
 * @param last the last change of many; null where there is none to take back
 * @param marked the workbook with its faults, as an address that holds it; null where there are none
 * @param before what the changes rest on, as JSON
 * @param after what they lead to, as JSON
 */
public record ImportPage(
        PlanPage page,
        @Nullable Told told,
        boolean mayAssign,
        @Nullable LastWork last,
        List<Problem> problems,
        @Nullable String marked,
        List<ChangeLine> changes,
        String before,
        String after) {
    public record Problem(String place, String head, String value, String text) {}
}
