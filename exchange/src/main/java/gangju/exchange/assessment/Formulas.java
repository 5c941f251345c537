package gangju.exchange.assessment;

import gangju.indicator.formula.Step;
import gangju.indicator.remark.Remarks;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The steps of a computation in readable form: {@code required = 2.94 + 0.66 × 2 ÷ 5 = 3.204; …}. */
public final class Formulas {
    private static final MathContext SHOWN = new MathContext(10);

    private Formulas() {}

    public static String text(List<Step> steps, Locale locale) {
        return steps.stream().map(step -> text(step, locale)).collect(Collectors.joining("; "));
    }

    private static String text(Step step, Locale locale) {
        var formula = step.expression().text();
        var result = shown(step.result());
        var name = Remarks.text("step." + step.name(), locale);
        return name + " = " + (formula.equals(result) ? result : formula + " = " + result);
    }

    private static String shown(BigDecimal value) {
        var rounded = value.precision() > SHOWN.getPrecision() ? value.round(SHOWN) : value;
        return rounded.toPlainString().replace('-', '−');
    }
}
