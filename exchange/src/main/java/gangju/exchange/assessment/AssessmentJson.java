package gangju.exchange.assessment;

import gangju.exchange.assessment.AssessmentDocument.FlagPart;
import gangju.exchange.assessment.AssessmentDocument.ForecastPart;
import gangju.exchange.assessment.AssessmentDocument.InputPart;
import gangju.exchange.assessment.AssessmentDocument.NeededPart;
import gangju.exchange.assessment.AssessmentDocument.ObservedPart;
import gangju.exchange.assessment.AssessmentDocument.ReceiptPart;
import gangju.exchange.assessment.AssessmentDocument.SetAsidePart;
import gangju.exchange.assessment.AssessmentDocument.TargetPart;
import gangju.exchange.assessment.AssessmentDocument.UnlinkedPart;
import gangju.exchange.assessment.PlanAssessment.AssessedTarget;
import gangju.indicator.Observation;
import gangju.indicator.forecast.Forecast;
import gangju.indicator.forecast.Outlook;
import gangju.indicator.link.Link;
import gangju.indicator.link.Unlinked;
import gangju.indicator.remark.Remarks;
import gangju.indicator.status.Receipt;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A plan's assessment as JSON, format {@value #FORMAT}; {@code docs/gangju-assessment-1.schema.json} describes it. */
public final class AssessmentJson {
    /** The first property of every document. */
    public static final String FORMAT = "gangju-assessment/1";

    private static final String ENGINE = "gangju 0.1.0";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final Locale locale;

    private AssessmentJson(Locale locale) {
        this.locale = locale;
    }

    /** @param locale that reasons and flags are in: Chinese unless English is asked for */
    public static String write(PlanAssessment assessment, Locale locale) {
        return MAPPER.writeValueAsString(new AssessmentJson(locale).document(assessment));
    }

    private AssessmentDocument document(PlanAssessment assessment) {
        var clocks = assessment.clocks();
        return new AssessmentDocument(
                FORMAT,
                assessment.plan(),
                clocks.asOf().toString(),
                clocks.knownOn().toString(),
                text(clocks.publishedBy()),
                ENGINE,
                assessment.targets().stream().map(this::target).toList(),
                Stream.concat(
                                assessment.unlinkedTargets().stream().map(one -> unlinked("target", one)),
                                assessment.unlinkedIndicators().stream().map(one -> unlinked("indicator", one)))
                        .toList(),
                assessment.setAside().stream()
                        .map(row -> new SetAsidePart(row.row(), row.reason().text(locale)))
                        .toList());
    }

    private UnlinkedPart unlinked(String kind, Unlinked one) {
        return new UnlinkedPart(kind, one.id(), one.name(), one.reason(locale));
    }

    private TargetPart target(AssessedTarget assessed) {
        var target = assessed.target();
        var assessment = assessed.assessment();
        var freshness = assessment.freshness();
        return new TargetPart(
                target.id(),
                target.indicator(),
                assessed.link()
                        .map(Link::indicator)
                        .map(indicator -> indicator.code())
                        .orElse(null),
                target.quote(),
                code(assessment.outcome()),
                assessment.isFinal(),
                freshness == null ? null : code(freshness),
                text(assessment.age()),
                code(assessment.judgedBy()),
                Remarks.text(assessment.reason(), locale),
                assessment
                        .observed()
                        .filter(o -> o.value() != null)
                        .map(AssessmentJson::observed)
                        .orElse(null),
                assessment.receipt().map(this::receipt).orElse(null),
                assessed.outlook()
                        .flatMap(Outlook::forecast)
                        .map(AssessmentJson::forecast)
                        .orElse(null),
                assessment.flags().stream()
                        .map(flag -> new FlagPart(flag.code(), Remarks.text(flag, locale)))
                        .toList());
    }

    private static ObservedPart observed(Observation observation) {
        return new ObservedPart(
                String.valueOf(decimal(observation.value())),
                observation.unit().symbol(),
                observation.period().toString(),
                code(observation.bound()),
                observation.status().code());
    }

    private ReceiptPart receipt(Receipt receipt) {
        var needed = receipt.neededNext();
        return new ReceiptPart(
                receipt.method() + "/" + receipt.version(),
                receipt.source(),
                receipt.parameters(),
                receipt.inputs().stream().map(AssessmentJson::input).toList(),
                Formulas.text(receipt.steps(), locale),
                receipt.steps().isEmpty()
                        ? null
                        : decimal(receipt.steps().getLast().result()),
                decimal(receipt.tolerance()),
                decimal(receipt.flipsAt()),
                needed == null
                        ? null
                        : new NeededPart(
                                needed.period().toString(), needed.value().toPlainString()));
    }

    private static InputPart input(Observation input) {
        return new InputPart(
                input.period().toString(),
                decimal(input.value()),
                input.unit().symbol(),
                text(input.published()),
                Sources.text(input.source()),
                input.source().url());
    }

    private static ForecastPart forecast(Forecast forecast) {
        return new ForecastPart(
                forecast.period().toString(),
                forecast.value().toPlainString(),
                forecast.low().toPlainString(),
                forecast.high().toPlainString(),
                forecast.chance().toPlainString());
    }

    private static String code(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String decimal(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
