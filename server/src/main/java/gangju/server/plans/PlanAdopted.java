package gangju.server.plans;

import gangju.model.Period;
import gangju.model.Project;
import gangju.model.Target;
import gangju.model.Task;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan has got a new version, by adoption (核定) or erratum (更正); published in the transaction that makes it.
 *
 * @param number of the version: 1.0, then 1.1, 1.2
 * @param area that the issuing body governs, such as 示例省样本市; null where its name does not tell
 * @param period the plan's own; null where it does not say
 * @param chapters its headings of the first level, in the order of the plan
 * @param targets all that the version holds, in the order of the plan
 * @param tasks likewise
 * @param projects likewise
 */
public record PlanAdopted(
        long plan,
        long version,
        String number,
        String title,
        @Nullable String area,
        @Nullable Period period,
        List<Chapter> chapters,
        List<AdoptedTarget> targets,
        List<AdoptedTask> tasks,
        List<AdoptedProject> projects) {
    public PlanAdopted {
        chapters = List.copyOf(chapters);
        targets = List.copyOf(targets);
        tasks = List.copyOf(tasks);
        projects = List.copyOf(projects);
    }

    /**
     * A heading of the first level.
     *
     * @param item its permanent id
     * @param title with its number, as written
     */
    public record Chapter(long item, int ordinal, String title) {}

    /**
     * A target of the version.
     *
     * @param item its permanent id
     * @param node the heading that it stands under; null where it stands under none
     * @param chapter the first-level heading above that
     */
    public record AdoptedTarget(
            long item,
            int ordinal,
            @Nullable Long node,
            @Nullable Long chapter,
            Target target) {}

    /**
     * A task of the version.
     *
     * @param item its permanent id
     * @param node the heading that it stands under; null where it stands under none
     * @param chapter the first-level heading above that
     * @param quote its sentence; empty where a person added it
     */
    public record AdoptedTask(
            long item,
            int ordinal,
            @Nullable Long node,
            @Nullable Long chapter,
            String quote,
            Task task) {}

    /**
     * A project of the version.
     *
     * @param item its permanent id
     * @param node the heading that it stands under; null where it stands under none
     * @param chapter the first-level heading above that
     * @param quote its sentence; empty where a person added it
     */
    public record AdoptedProject(
            long item,
            int ordinal,
            @Nullable Long node,
            @Nullable Long chapter,
            String quote,
            Project project) {}
}
