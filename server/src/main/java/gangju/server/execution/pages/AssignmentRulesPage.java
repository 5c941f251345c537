package gangju.server.execution.pages;

import gangju.server.execution.pages.WorkChanges.ChangeLine;
import gangju.server.execution.pages.WorkChanges.LastWork;
import gangju.server.pages.Option;
import gangju.server.pages.Told;
import gangju.server.plans.PlanPage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which a plan's items are given to units.
 *
 * @param form where the rule in the form goes: a new one, or one that is changed
 * @param isChange whether the form changes a rule
 * @param typed what the form holds
 * @param changed how many items the rules would change
 * @param changes the first of them
 * @param fingerprint of all of them
 * @param last the last change of many; null where there is none to take back
 */
public record AssignmentRulesPage(
        PlanPage page,
        @Nullable Told told,
        boolean mayAssign,
        List<RuleLine> rules,
        String form,
        boolean isChange,
        Map<String, String> typed,
        List<Option> kinds,
        List<Option> chapters,
        List<String> units,
        int changed,
        List<ChangeLine> changes,
        String fingerprint,
        @Nullable LastWork last) {
    /**
     * A rule.
     *
     * @param found how many items it finds, in words
     * @param href of the items, where the list of items can ask for the same; empty otherwise
     * @param problem why it does not do all that it says; null where it does
     */
    public record RuleLine(
            long id,
            String finds,
            String gives,
            String found,
            String href,
            @Nullable String problem,
            boolean isFirst) {}
}
