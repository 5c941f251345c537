package gangju.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A number in the text that is not a target of this plan. */
public record Statement(
        String id,
        StatementClass statementClass,
        @Nullable String indicator,
        @Nullable BigDecimal value,
        @Nullable String unit,
        @Nullable PartialDate date,
        String quote,
        Span span,
        @Nullable Span raw) {

    /** External is someone else's target, such as the nation's; other covers names, counts and idioms. */
    public enum StatementClass {
        BASELINE,
        ACHIEVEMENT,
        EXTERNAL,
        OTHER
    }
}
