package gangju.server.plans.browse.overview;

import gangju.server.pages.DisplayNames;
import gangju.server.pages.TableFile;
import gangju.server.plans.ItemKind;
import gangju.server.plans.browse.PlanCounts;
import gangju.server.plans.browse.PlanHead;
import gangju.server.plans.browse.PlanTraces.Draft;
import gangju.server.plans.browse.view.Wording;
import java.util.List;
import java.util.stream.Stream;

/** The list of plans as a table to take away, with what is under review before it. */
record PlansSheet(Wording wording, DisplayNames names) {
    TableFile of(List<Draft> drafts, List<PlanHead> plans, PlanCounts.ByVersion counts) {
        return TableFile.streamed(
                wording.say("pages.menu.plans"),
                Stream.of(
                                "title",
                                "state",
                                "issuers",
                                "period",
                                "targets",
                                "tasks",
                                "unchecked",
                                "doubtful",
                                "version",
                                "adopted",
                                "by",
                                "file")
                        .map(name -> wording.say("browse.column.plan." + name))
                        .toList(),
                sheet -> {
                    drafts.forEach(draft -> add(sheet, draft));
                    plans.forEach(plan -> add(sheet, plan, counts));
                });
    }

    private void add(TableFile.Rows sheet, Draft draft) {
        sheet.add(
                draft.title(),
                wording.say("browse.plans.reviewed"),
                null,
                null,
                null,
                null,
                draft.open(),
                draft.doubtful(),
                null,
                null,
                null,
                draft.fileName());
    }

    private void add(TableFile.Rows sheet, PlanHead plan, PlanCounts.ByVersion counts) {
        var period = plan.metadata().period();
        var count = counts.of(plan.version().id());
        sheet.add(
                plan.title(),
                wording.say("browse.plans.adopted"),
                String.join("\n", plan.metadata().issuers()),
                period == null ? null : wording.dates().of(period),
                count.of(ItemKind.TARGET),
                count.of(ItemKind.TASK),
                count.open(),
                null,
                plan.version().number(),
                wording.dates().local(plan.version().adoptedAt()).toLocalDate(),
                names.of(plan.version().adoptedBy(), wording.words()),
                null);
    }
}
