package gangju.server.execution.pages;

import gangju.server.execution.pages.WorkChanges.LastWork;
import gangju.server.pages.Option;
import gangju.server.pages.Pager;
import gangju.server.pages.Told;
import gangju.server.plans.PlanPage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The implementation scheme of a plan: who leads what, what is missing, what units say.
 *
 * @param gaps what is missing before it can be approved, each a link to its items
 * @param filter the values of the filters, which an act on all found items carries along
 * @param found how many items the filters find
 * @param waiting how many assignments wait for an answer of the account's units
 * @param unknown names of the document that are no unit
 * @param last the last change of many; null where there is none to take back
 */
public record SchemePage(
        PlanPage page,
        String lead,
        String state,
        @Nullable Told told,
        List<Gap> gaps,
        May may,
        Map<String, String> filter,
        boolean isNarrow,
        List<Select> selects,
        int found,
        String excel,
        int waiting,
        List<Line> lines,
        Pager pager,
        List<String> units,
        List<Unknown> unknown,
        List<Option> parents,
        List<Version> versions,
        Map<String, String> typed,
        @Nullable LastWork last) {
    /** What the account may do in the scheme's state. */
    public record May(
            boolean assign,
            boolean propose,
            boolean answer,
            boolean approve,
            boolean reopen,
            boolean addUnits,
            boolean openNotice) {}

    /** A filter to choose from. */
    public record Select(String name, String label, List<Option> options, String value) {}

    public record Gap(String text, String href) {}

    /** @param place the heading that it stands under, short */
    public record Line(
            long id,
            String title,
            String href,
            String kind,
            @Nullable String place,
            String quote,
            List<Duty> duties,
            String due,
            List<String> named) {}

    /**
     * A unit that leads or supports.
     *
     * @param look class of the answer
     * @param mayAnswer whether this account may answer for the unit
     */
    public record Duty(
            long id,
            String unit,
            String href,
            String part,
            boolean isLead,
            String answer,
            String look,
            @Nullable String reason,
            boolean mayAnswer) {}

    /** @param isCollective stands for several units, such as 各区政府 */
    public record Unknown(String name, int items, boolean isCollective) {}

    /** An approved scheme. */
    public record Version(String text, String excel, String word) {}
}
