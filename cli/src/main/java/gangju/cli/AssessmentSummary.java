package gangju.cli;

import gangju.exchange.assessment.Formulas;
import gangju.exchange.assessment.PlanAssessment;
import gangju.exchange.assessment.PlanAssessment.AssessedTarget;
import gangju.exchange.assessment.Sources;
import gangju.exchange.table.SetAside;
import gangju.indicator.Observation;
import gangju.indicator.forecast.Forecast;
import gangju.indicator.forecast.Outlook;
import gangju.indicator.link.Unlinked;
import gangju.indicator.remark.Remarks;
import gangju.indicator.status.Outcome;
import gangju.indicator.status.Receipt;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A plan's assessment for a planner: each target with its outcome as shape and word, the figure that it rests on, why,
 * and what to know; then what could not be linked or used.
 */
final class AssessmentSummary {
    private static final int SHOWN_ROWS = 12;

    private final Messages messages;
    private final PromiseWords words;
    private final StringBuilder text = new StringBuilder();

    AssessmentSummary(Messages messages) {
        this.messages = messages;
        this.words = new PromiseWords(messages);
    }

    String of(PlanAssessment assessment) {
        line(assessment.plan());
        var clocks = assessment.clocks();
        line(messages.text("assessed.clocks", clocks.asOf(), clocks.knownOn())
                + (clocks.publishedBy() == null ? "" : messages.text("assessed.published", clocks.publishedBy())));
        counts(assessment.targets());
        assessment.targets().stream()
                .filter(target -> target.link().isPresent())
                .forEach(this::target);
        unlinked("assessed.unlinked-targets", assessment.unlinkedTargets());
        unlinked("assessed.unlinked-indicators", assessment.unlinkedIndicators());
        setAside(assessment.setAside());
        return text.toString();
    }

    private void counts(List<AssessedTarget> targets) {
        var counts = new EnumMap<Outcome, Integer>(Outcome.class);
        targets.stream()
                .filter(target -> target.link().isPresent())
                .forEach(target -> counts.merge(target.assessment().outcome(), 1, Integer::sum));
        var parts = counts.entrySet().stream()
                .map(entry -> outcome(entry.getKey()) + " " + entry.getValue())
                .toList();
        long linked =
                targets.stream().filter(target -> target.link().isPresent()).count();
        line(messages.text("assessed.counts", targets.size(), linked) + String.join("  ", parts));
    }

    private void target(AssessedTarget assessed) {
        var target = assessed.target();
        var assessment = assessed.assessment();
        line("");
        line(outcome(assessment.outcome())
                + (assessment.isFinal() ? messages.text("assessed.final") : "")
                + "  " + target.indicator() + messages.text("summary.colon")
                + words.demand(target) + messages.text("summary.comma") + words.when(target));
        var freshness = assessment.freshness();
        field("assessed.figure", assessment.observed().map(this::figure).orElse(null));
        field(
                "assessed.freshness",
                freshness == null ? null : Remarks.text("freshness." + freshness.name(), messages.locale()));
        field("assessed.reason", Remarks.text(assessment.reason(), messages.locale()));
        assessment.receipt().ifPresent(this::receipt);
        field("assessed.forecast", forecast(assessed.outlook()));
        assessment.flags().forEach(flag -> field("assessed.flag", Remarks.text(flag, messages.locale())));
    }

    private void receipt(Receipt receipt) {
        if (!receipt.steps().isEmpty()) {
            field("assessed.formula", Formulas.text(receipt.steps(), messages.locale()));
        }
        var needed = receipt.neededNext();
        if (needed != null) {
            field("assessed.needed", needed.period() + messages.text("summary.colon") + plain(needed.value()));
        }
    }

    private String figure(Observation figure) {
        var value = figure.value();
        var source = Sources.text(figure.source());
        var published = figure.published();
        return figure.period() + messages.text("summary.colon")
                + messages.text("bound." + figure.bound(), value == null ? "—" : plain(value), figure.unit())
                + "  [" + (source == null ? messages.text("assessed.no-source") : source)
                + (published == null ? messages.text("assessed.undated") : messages.text("summary.comma") + published)
                + "]";
    }

    private @Nullable String forecast(Optional<Outlook> outlook) {
        return outlook.flatMap(Outlook::forecast)
                .map((Forecast forecast) -> messages.text(
                        "assessed.expects",
                        forecast.period(),
                        plain(forecast.value()),
                        plain(forecast.low()),
                        plain(forecast.high()),
                        forecast.unit(),
                        plain(forecast.chance().movePointRight(2))))
                .orElse(null);
    }

    private String outcome(Outcome outcome) {
        var shape = switch (outcome) {
            case REACHED -> "●";
            case ON_COURSE -> "◉";
            case AT_RISK -> "△";
            case OFF_COURSE -> "◆";
            case MISSED -> "■";
            case NOT_COMPUTABLE -> "□";
            case NO_FIGURE -> "◌";
        };
        return shape + " " + messages.text("outcome." + outcome.name());
    }

    private void unlinked(String key, List<Unlinked> all) {
        if (all.isEmpty()) {
            return;
        }
        line("");
        line(messages.text(key, all.size()));
        all.forEach(one -> line(
                "  " + one.id() + " " + one.name() + messages.text("summary.colon") + one.reason(messages.locale())));
    }

    private void setAside(List<SetAside> all) {
        if (all.isEmpty()) {
            return;
        }
        line("");
        line(messages.text(
                "assessed.set-aside", all.stream().map(SetAside::row).distinct().count()));
        Map<String, TreeSet<Integer>> rows = new LinkedHashMap<>();
        Map<String, Integer> others = new TreeMap<>();
        for (var row : all) {
            if (row.reason().code().equals("other-indicator")) {
                others.merge(row.reason().arguments().getFirst(), 1, Integer::sum);
            } else {
                rows.computeIfAbsent(row.reason().text(messages.locale()), reason -> new TreeSet<>())
                        .add(row.row());
            }
        }
        rows.forEach((reason, numbers) -> line("  " + reason + "  " + rows(numbers)));
        if (!others.isEmpty()) {
            line("  " + messages.text("assessed.other-indicators")
                    + others.entrySet().stream()
                            .map(entry -> entry.getKey() + " " + entry.getValue())
                            .collect(Collectors.joining(", ")));
        }
    }

    private String rows(TreeSet<Integer> numbers) {
        var shown = numbers.stream().limit(SHOWN_ROWS).map(String::valueOf).toList();
        var more = numbers.size() > SHOWN_ROWS ? messages.text("assessed.more-rows", numbers.size()) : "";
        return messages.text("assessed.rows", String.join(", ", shown)) + more;
    }

    private static String plain(BigDecimal value) {
        return value.toPlainString();
    }

    private void field(String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            line("    " + messages.text(key) + messages.text("summary.colon") + value);
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
