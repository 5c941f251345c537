package gangju.server.plans.browse.overview;

import gangju.exchange.plan.PlanContents;
import gangju.exchange.plan.PlanWorkbook;
import gangju.model.OutlineNode;
import gangju.model.Project;
import gangju.model.Statement;
import gangju.model.Target;
import gangju.model.Task;
import gangju.server.pages.Download;
import gangju.server.plans.ItemKind;
import gangju.server.plans.browse.PlanItem;
import gangju.server.plans.browse.PlanItems;
import gangju.server.plans.browse.PlanText;
import gangju.server.plans.browse.view.PlanContext;
import gangju.server.plans.browse.view.PlanPages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The plan as an Excel workbook. */
@Controller
final class WorkbookController {
    private final PlanPages plans;
    private final PlanItems items;
    private final PlanText text;

    WorkbookController(PlanPages plans, PlanItems items, PlanText text) {
        this.plans = plans;
        this.items = items;
        this.text = text;
    }

    /** Written row by row into the answer, so that memory does not grow with the plan. */
    @GetMapping("/plans/{plan:\\d{1,18}}/plan.xlsx")
    void workbook(HttpServletRequest request, HttpServletResponse response, @PathVariable long plan)
            throws IOException {
        var context = plans.open(request, plan);
        var contents = contents(context);
        Download.EXCEL.start(response, context.head().title());
        PlanWorkbook.write(contents, context.wording().words().locale(), response.getOutputStream());
    }

    private PlanContents contents(PlanContext context) {
        var version = context.version();
        return new PlanContents(
                context.head().title(),
                context.head().version().number(),
                context.head().metadata(),
                text.whole(context.head().document().readingId()),
                items.all(version, ItemKind.NODE).stream()
                        .map(WorkbookController::heading)
                        .toList(),
                items.records(version, ItemKind.TARGET, Target.class),
                items.records(version, ItemKind.TASK, Task.class),
                items.records(version, ItemKind.PROJECT, Project.class),
                items.records(version, ItemKind.STATEMENT, Statement.class));
    }

    /** Headings keep the reading's own ids (3.2), by which targets and tasks name their section. */
    private static OutlineNode heading(PlanItem item) {
        return item.as(OutlineNode.class);
    }
}
