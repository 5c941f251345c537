package gangju.server.plans.intake;

import gangju.model.Finding;
import gangju.model.Finding.Severity;
import gangju.model.Reading;
import gangju.model.Span;
import gangju.server.plans.ItemKind;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which items a person must decide one by one: those that the reader was not sure of or has a warning about. */
final class Doubts {
    /** Stored in place of words; the page says it in its own language with the item's confidence. */
    static final String NOT_SURE = "@not-sure";

    /** Below this the reader is wrong too often for a decision in bulk. */
    private static final BigDecimal SURE = new BigDecimal("0.75");

    /** A finding about more text than this is about the document, not about the items in it. */
    private static final int LOCAL = 400;

    private final List<Finding> warnings;

    private Doubts(List<Finding> warnings) {
        this.warnings = warnings;
    }

    static Doubts of(Reading reading) {
        return new Doubts(reading.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .filter(finding -> finding.span() != null && finding.span().length() <= LOCAL)
                .toList());
    }

    @Nullable
    String about(ItemKind kind, Span span, @Nullable BigDecimal confidence) {
        if (kind == ItemKind.NODE) {
            return null;
        }
        var warning = warnings.stream()
                .filter(finding -> concerns(finding, kind, span))
                .map(Finding::message)
                .findFirst();
        var isSure = confidence == null || confidence.compareTo(SURE) >= 0;
        return warning.orElse(isSure ? null : NOT_SURE);
    }

    /** A task is a whole paragraph: a warning about a number in it is not about the task. */
    private static boolean concerns(Finding finding, ItemKind kind, Span span) {
        var place = finding.span();
        if (place == null) {
            return false;
        }
        return kind == ItemKind.TASK || kind == ItemKind.PROJECT ? place.contains(span) : place.overlaps(span);
    }
}
