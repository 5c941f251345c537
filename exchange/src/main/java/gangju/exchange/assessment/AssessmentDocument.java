package gangju.exchange.assessment;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A plan's assessment in the shape of its JSON; values are exact decimals as text, codes in lower case. */
record AssessmentDocument(
        String format,
        String plan,
        String asOf,
        String knownOn,
        @Nullable String publishedBy,
        String engine,
        List<TargetPart> targets,
        List<UnlinkedPart> unlinked,
        List<SetAsidePart> setAside) {

    record TargetPart(
            String id,
            String indicator,
            @Nullable String code,
            String asWritten,
            String outcome,

            @com.fasterxml.jackson.annotation.JsonProperty("final")
            boolean isFinal,

            @Nullable String freshness,
            @Nullable String age,
            String judgedBy,
            String reason,
            @Nullable ObservedPart observed,
            @Nullable ReceiptPart receipt,
            @Nullable ForecastPart forecast,
            List<FlagPart> flags) {}

    record ObservedPart(String value, String unit, String period, String bound, String obsStatus) {}

    record ReceiptPart(
            String method,
            String source,
            Map<String, String> parameters,
            List<InputPart> inputs,
            String formula,
            @Nullable String result,
            @Nullable String tolerance,
            @Nullable String flipsAt,
            @Nullable NeededPart neededNext) {}

    record InputPart(
            String period,
            @Nullable String value,
            String unit,
            @Nullable String vintage,
            @Nullable String source,
            @Nullable String url) {}

    record NeededPart(String period, String value) {}

    record ForecastPart(String date, String value, String low, String high, String chance) {}

    record FlagPart(String code, String text) {}

    record UnlinkedPart(String kind, String id, String name, String reason) {}

    record SetAsidePart(int row, String reason) {}
}
