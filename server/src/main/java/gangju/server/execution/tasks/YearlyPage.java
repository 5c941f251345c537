package gangju.server.execution.tasks;

import gangju.server.pages.Option;
import gangju.server.plans.PlanPage;
import java.util.List;

/** The work of one year of a plan. */
public record YearlyPage(PlanPage page, int year, List<Option> years, String word, String excel, List<Line> lines) {
    /** @param task that it is a part of */
    public record Line(String title, String task, String href, String unit, String due, String state, String look) {}
}
