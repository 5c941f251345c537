package gangju.server.execution.tasks;

import gangju.server.execution.TaskSection.Section;
import gangju.server.pages.Fact;
import gangju.server.pages.Option;
import gangju.server.pages.Told;
import gangju.server.plans.PlanPage;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One task, target or project: what was promised, who does what by when, what is proven.
 *
 * @param href of this page
 * @param blocked what keeps it from going on; empty for nothing
 * @param units names to choose from
 * @param others items of the plan to choose from: id and title
 */
public record TaskPage(
        PlanPage page,
        String href,
        String kind,
        String title,
        Status status,
        String blocked,
        Source source,
        @Nullable Told told,
        May may,
        @Nullable TimeLine time,
        String counted,
        List<Step> steps,
        List<PartLine> parts,
        List<YearlyWork> yearly,
        List<TieGroup> ties,
        @Nullable ShareTable shares,
        @Nullable ProjectTable project,
        List<Section> sections,
        List<Owner> owners,
        List<Fact> facts,
        List<Event> story,
        List<String> units,
        List<Option> others,
        Typed typed) {
    /** @param lead the rest of the sentence */
    public record Status(String text, String shape, String look, String lead) {}

    /** The sentence of the plan, and where it stands. */
    public record Source(
            String quote,
            List<String> measures,
            String place,
            @Nullable String inText,
            String itemHref) {}

    /** What the account may do. */
    public record May(
            boolean add,
            boolean breakDown,
            boolean report,
            boolean tie,
            boolean share,
            boolean accept,
            boolean assign,
            boolean openNotice,
            boolean check) {}

    /**
     * A day as people write it, and as a field for days takes it.
     *
     * @param words and {@code value} are both empty for none
     */
    public record Day(String words, String value) {
        static Day of(@Nullable LocalDate day, TaskWords said) {
            return new Day(said.day(day), Objects.toString(day, ""));
        }

        public boolean isEmpty() {
            return value.isEmpty();
        }
    }

    /**
     * A milestone.
     *
     * @param proof what is asked for; empty for nothing
     * @param given what shows that it is done
     * @param isUnproven whether it is done and nothing shows it
     */
    public record Step(
            long id,
            String title,
            Day due,
            Day done,
            Day expected,
            String proof,
            List<Proof> given,
            boolean isUnproven,
            String shape,
            String state,
            String look) {}

    /** @param href null for a document that lies elsewhere */
    public record Proof(String name, @Nullable String href) {}

    /**
     * @param year of yearly work; empty for the others
     * @param changes whether the account may change and end it
     * @param tells whether it may say that it is done
     */
    public record PartLine(
            long id,
            String title,
            String kind,
            boolean isBelow,
            String year,
            String unit,
            @Nullable String unitHref,
            Day due,
            Day done,
            String state,
            String look,
            boolean changes,
            boolean tells) {}

    /** The yearly work of one year. */
    public record YearlyWork(int year, String href, List<PartLine> lines) {}

    /** Ties of one kind in one direction. */
    public record TieGroup(String title, List<TieLine> lines) {}

    /** @param end whether this page may end it */
    public record TieLine(
            long id,
            String title,
            String href,
            @Nullable String plan,
            String note,
            String state,
            String look,
            boolean end) {}

    /** @param gap what is missing; empty for nothing */
    public record ShareTable(String promised, boolean isAdditive, String gap, String unit, List<ShareLine> lines) {}

    public record ShareLine(long id, int year, String area, String unit, String unitHref, String value) {}

    public record ProjectTable(List<CapabilityLine> lines) {}

    /** @param state whether it was accepted, in words */
    public record CapabilityLine(int number, String says, String found, String state, String look, String when) {}

    /** A unit with what it does for it. */
    public record Owner(long id, String part, String unit, String href, String duty, String answer) {}

    public record Event(String shape, String time, String text) {}
}
