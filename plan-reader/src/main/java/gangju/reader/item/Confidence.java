package gangju.reader.item;

import gangju.reader.item.Due.From;
import gangju.reader.item.Sections.Purpose;
import gangju.reader.statement.Claim;
import gangju.reader.statement.Quantity.Form;
import java.math.BigDecimal;

/**
 * How sure a target is, in hundredths: what the words show adds, what was inferred takes away.
 *
 * <p>Half to begin with; an operator with the number or a name that is measured makes it likely; a section of goals and
 * a date of its own confirm it; an indicator from an earlier clause or from the heading, and a date from the plan's
 * end, are inferences that a person should look at.
 */
final class Confidence {
    private static final int START = 50;
    private static final int HIGHEST = 98;

    private Confidence() {}

    static BigDecimal of(Claim claim, Due due, Purpose purpose, boolean namedByHeading) {
        var traits = claim.traits();
        int points = START;
        points += traits.explicit() ? 20 : 0;
        points += traits.made() ? 8 : 0;
        points += traits.measurable() ? 12 : 0;
        points += purpose == Purpose.GOAL ? 10 : 0;
        points += dated(due.from());
        points -= traits.inherited() ? 12 : 0;
        points -= namedByHeading ? 25 : 0;
        points -= claim.quantity().form() == Form.NUMERAL ? 5 : 0;
        points -= traits.parenthetical() ? 15 : 0;
        return hundredths(points);
    }

    /** For what has no number: a dated event, a direction. */
    static BigDecimal ofWords(Due due, Purpose purpose) {
        return hundredths(START + dated(due.from()) + (purpose == Purpose.GOAL ? 15 : 0));
    }

    private static int dated(From from) {
        return switch (from) {
            case SENTENCE -> 10;
            case PARAGRAPH -> 6;
            case SECTION -> 4;
            case PLAN -> -8;
            case NOWHERE -> -10;
        };
    }

    private static BigDecimal hundredths(int points) {
        return BigDecimal.valueOf(Math.clamp(points, 5, HIGHEST), 2);
    }
}
