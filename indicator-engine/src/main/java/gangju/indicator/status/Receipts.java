package gangju.indicator.status;

import gangju.indicator.Observation;
import gangju.indicator.formula.Step;
import gangju.indicator.method.PlanPath;
import gangju.indicator.remark.Remark;
import gangju.indicator.rule.Margins;
import gangju.indicator.rule.Reading;
import gangju.indicator.rule.Ruling.Found;
import gangju.indicator.rule.TargetRule;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes down how an outcome came about. */
final class Receipts {
    private Receipts() {}

    /** @param against steps from the quantity to the result */
    static Receipt of(Question question, Found found, Margins margins, Outcome outcome, List<Step> against) {
        var asked = question.asked();
        var aim = found.yardstick().aim(margins);
        boolean settled = found.end().settled();
        var flip = found.yardstick()
                .ladder(margins)
                .flip(found.nominal(), grade -> Verdicts.outcome(grade, settled, aim.reachable()))
                .map(found.toFigure());
        var steps = new ArrayList<Step>(found.steps());
        steps.addAll(against);
        var next = found.next();
        var method = asked.method();
        boolean own = method.id().equals(PlanPath.ID);
        return new Receipt(
                own || settled ? found.rule() : found.rule() + "/" + method.id(),
                TargetRule.VERSION * 100 + method.version(),
                method.source(),
                new Parameters(question, found, margins, outcome),
                inputs(question, found),
                steps,
                found.yardstick().tolerance(margins),
                flip.orElse(null),
                next == null || asked.over() ? null : new Receipt.Needed(next.period(), next.value()));
    }

    private static List<Observation> inputs(Question question, Found found) {
        var inputs = new ArrayList<Observation>(found.inputs().size() + 1);
        question.asked()
                .base()
                .flatMap(base -> base.reading())
                .map(Reading::figure)
                .ifPresent(figure -> inputs.add(figure.used()));
        for (var input : found.inputs()) {
            var used = input.figure().used();
            if (!inputs.contains(used)) {
                inputs.add(used);
            }
        }
        return inputs;
    }

    /** Written out when somebody reads them: most never are. */
    private static final class Parameters extends AbstractMap<String, String> {
        private final Question question;
        private final Found found;
        private final Margins margins;
        private final Outcome outcome;

        private Parameters(Question question, Found found, Margins margins, Outcome outcome) {
            this.question = question;
            this.found = found;
            this.margins = margins;
            this.outcome = outcome;
        }

        @Override
        public Set<Entry<String, String>> entrySet() {
            return written().entrySet();
        }

        private Map<String, String> written() {
            var all = new LinkedHashMap<String, String>();
            var asked = question.asked();
            var terms = question.watch().terms();
            all.put("operator", terms.operator().name().toLowerCase(Locale.ROOT));
            if (terms.value() != null) {
                all.put(
                        "target",
                        terms.value().toPlainString()
                                + (terms.valueHigh() == null
                                        ? ""
                                        : "–" + terms.valueHigh().toPlainString()) + " "
                                + asked.promise().stated());
            }
            all.put("date", asked.window().due().toString());
            all.put("unit", found.unit().toString());
            all.put("path", found.rule().substring(found.rule().indexOf('.') + 1));
            asked.base()
                    .ifPresent(base -> all.put(
                            "base",
                            Remark.text(base.value()) + " " + asked.promise().unit() + " @ " + base.day()
                                    + (base.reading().isPresent() && terms.baseline() == null ? "" : " (plan)")));
            if (!asked.points().isEmpty()) {
                all.put("points", points());
            }
            all.put("progress-method", asked.method().id());
            all.put("about", margins.tolerance(found.unit()).toPlainString());
            all.put("progress", margins.progress().toPlainString());
            all.put("outcome", outcome.name().toLowerCase(Locale.ROOT));
            return all;
        }

        private String points() {
            var text = new ArrayList<String>();
            for (var point : question.asked().points()) {
                text.add(point.value().toPlainString() + " @ " + point.day());
            }
            return String.join(", ", text);
        }
    }
}
