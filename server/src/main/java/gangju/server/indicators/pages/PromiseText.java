package gangju.server.indicators.pages;

import gangju.indicator.remark.Remark;
import gangju.indicator.remark.Remarks;
import gangju.model.Origin;
import gangju.model.Span;
import gangju.model.Target;
import gangju.server.indicators.status.WatchedTarget;
import gangju.server.pages.Messages;
import gangju.server.plans.TargetWords;
import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Targets, remarks and ages in the words of one language. */
public record PromiseText(Messages words, TargetWords targets) {
    private static final Span NOWHERE = new Span(0, 0);

    public static PromiseText of(Messages words) {
        return new PromiseText(words, TargetWords.of(words));
    }

    /** The promise in short: 达到 95 公里. */
    public String measure(WatchedTarget target) {
        return targets.measure(model(target));
    }

    public Optional<String> due(WatchedTarget target) {
        return targets.when(model(target));
    }

    /** Promise and date in one sentence. */
    public String sentence(WatchedTarget target) {
        return targets.sentence(model(target));
    }

    public String remark(Remark remark) {
        return Remarks.text(remark, words.locale());
    }

    public List<String> remarks(List<Remark> remarks) {
        return remarks.stream().map(this::remark).toList();
    }

    /** In the largest unit that says enough: 14 months, 3 years, 12 days. */
    public String age(Period age) {
        var months = age.toTotalMonths();
        if (months >= 24) {
            return words.get("monitor.age.years", months / 12);
        }
        return months >= 1 ? words.get("monitor.age.months", months) : words.get("monitor.age.days", age.getDays());
    }

    public static @Nullable String strength(WatchedTarget target, Messages words) {
        var strength = target.terms().strength();
        return strength == null
                ? null
                : words.get("plan-words.strength." + strength.name().toLowerCase(java.util.Locale.ROOT));
    }

    /** As the reader of plans has it, without its place in the text. */
    public static Target model(WatchedTarget target) {
        var terms = target.terms();
        return new Target(
                terms.id(),
                terms.indicator(),
                terms.type(),
                terms.operator(),
                terms.value(),
                terms.valueHigh(),
                terms.unit(),
                terms.date(),
                terms.period(),
                terms.perYear(),
                target.area(),
                terms.strength(),
                terms.striving(),
                terms.baseline(),
                null,
                Origin.TEXT,
                target.quote(),
                NOWHERE,
                NOWHERE,
                BigDecimal.ONE);
    }
}
