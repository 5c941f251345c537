package gangju.server.plans.browse.items;

import gangju.model.Statement;
import gangju.server.plans.browse.PlanItem;
import gangju.server.plans.browse.PlanOutline;
import gangju.server.plans.browse.view.PlanContext;
import gangju.server.plans.browse.view.SectionLink;
import org.jspecify.annotations.Nullable;

/** A number of the text that is not a target, in a table. */
public record NumberLine(
        String href,
        String name,
        String quote,
        @Nullable String number,
        @Nullable String unit,
        @Nullable String date,
        String group,
        @Nullable SectionLink section,
        boolean checked) {

    static NumberLine of(PlanContext context, PlanOutline outline, PlanItem item) {
        var statement = item.as(Statement.class);
        var wording = context.wording();
        var value = statement.value();
        var figure = value == null ? null : wording.figures().parted(value, statement.unit());
        return new NumberLine(
                context.href("/items/" + item.id()),
                statement.indicator() == null ? TaskLine.shortened(item.label()) : statement.indicator(),
                TaskLine.shortened(statement.quote()),
                figure == null ? null : figure.number(),
                figure == null || figure.unit().isEmpty() ? null : figure.unit(),
                statement.date() == null ? null : wording.dates().of(statement.date()),
                wording.name("statement", statement.statementClass()),
                SectionLink.of(context.plan(), outline, item.node()),
                item.checked());
    }
}
