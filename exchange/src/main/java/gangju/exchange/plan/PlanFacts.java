package gangju.exchange.plan;

import gangju.exchange.plan.PlanHeads.PlanColumn;
import gangju.model.Metadata;
import gangju.model.PartialDate;
import gangju.model.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a plan's workbook says of the plan itself. */
final class PlanFacts {
    private @Nullable String title;
    private List<String> issuers = List.of();
    private @Nullable String number;
    private @Nullable PartialDate written;
    private @Nullable PartialDate published;
    private @Nullable PartialDate effective;
    private @Nullable PartialDate expires;
    private @Nullable Period period;
    private @Nullable PartialDate horizon;
    private @Nullable String language;
    private List<String> related = List.of();
    private List<String> addressees = List.of();

    void add(RowCells<PlanColumn> cells) {
        var word = cells.text(PlanColumn.FIELD);
        if (word == null) {
            return;
        }
        var field = PlanHeads.field(word);
        if (field.isEmpty()) {
            cells.problem(PlanColumn.FIELD, "field-unknown", word);
            return;
        }
        switch (field.get()) {
            case TITLE -> title = cells.required(PlanColumn.VALUE);
            case ISSUERS -> issuers = NameList.parse(cells.text(PlanColumn.VALUE));
            case DOCUMENT_NUMBER -> number = cells.text(PlanColumn.VALUE);
            case WRITTEN -> written = cells.date(PlanColumn.VALUE);
            case PUBLISHED -> published = cells.date(PlanColumn.VALUE);
            case EFFECTIVE -> effective = cells.date(PlanColumn.VALUE);
            case EXPIRES -> expires = cells.date(PlanColumn.VALUE);
            case PERIOD -> period = cells.period(PlanColumn.VALUE);
            case HORIZON -> horizon = cells.date(PlanColumn.VALUE);
            case LANGUAGE -> language = cells.text(PlanColumn.VALUE);
            case RELATED_PLANS -> related = NameList.parse(cells.text(PlanColumn.VALUE));
            case ADDRESSEES -> addressees = NameList.parse(cells.text(PlanColumn.VALUE));
        }
    }

    Metadata metadata() {
        return new Metadata(
                title,
                issuers,
                number,
                written,
                published,
                effective,
                expires,
                period,
                horizon,
                language,
                related,
                addressees);
    }
}
