package gangju.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document says about itself; null or empty is "the document does not say".
 *
 * @param title of the plan itself, not of the notice that issues it
 * @param horizon the far year that a plan looks ahead to, beyond its own period
 * @param language BCP 47 with script: {@code zh-Hans}, {@code zh-Hant}, {@code en}
 * @param relatedPlans titles of plans that it names as parent, basis or neighbour
 */
public record Metadata(
        @Nullable String title,
        List<String> issuers,
        @Nullable String documentNumber,
        @Nullable PartialDate written,
        @Nullable PartialDate published,
        @Nullable PartialDate effective,
        @Nullable PartialDate expires,
        @Nullable Period period,
        @Nullable PartialDate horizon,
        @Nullable String language,
        List<String> relatedPlans,
        List<String> addressees) {
    public Metadata {
        issuers = List.copyOf(issuers);
        relatedPlans = List.copyOf(relatedPlans);
        addressees = List.copyOf(addressees);
    }

    public static Metadata empty() {
        return new Metadata(null, List.of(), null, null, null, null, null, null, null, null, List.of(), List.of());
    }
}
