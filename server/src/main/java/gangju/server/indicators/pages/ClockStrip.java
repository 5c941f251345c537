package gangju.server.indicators.pages;

import gangju.server.pages.DateWords;
import gangju.server.pages.Messages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The strip on every working page that says as of when and as known when, and the form to look back.
 *
 * @param path of the page
 * @param kept its other parameters
 * @param latest the address of the page as it is today
 * @param problem a clock of the address that can't be read; null where all can
 * @param waiting that some standings wait to be judged anew; null where none does, and where the page looks back
 */
public record ClockStrip(
        AskedClocks asked,
        String asOf,
        String knownOn,
        @Nullable String publishedBy,
        String path,
        List<Kept> kept,
        String latest,
        @Nullable String problem,
        @Nullable String waiting) {
    private static final Set<String> NOT_KEPT = Set.of("as-of", "known-on", "published-by", "page", "lang");

    public ClockStrip {
        kept = List.copyOf(kept);
    }

    /** A parameter that the form carries along. */
    public record Kept(String name, String value) {}

    public static ClockStrip of(HttpServletRequest request, AskedClocks asked, Messages words) {
        var dates = DateWords.of(words, java.time.ZoneId.systemDefault());
        var clocks = asked.clocks();
        var kept = request.getParameterMap().entrySet().stream()
                .filter(entry -> !NOT_KEPT.contains(entry.getKey()))
                .flatMap(entry -> Arrays.stream(entry.getValue()).map(value -> new Kept(entry.getKey(), value)))
                .filter(parameter -> !parameter.value().isBlank())
                .toList();
        var published = clocks.publishedBy();
        return new ClockStrip(
                asked,
                dates.of(clocks.asOf()),
                dates.of(clocks.knownOn()),
                published == null ? null : dates.of(published),
                request.getRequestURI(),
                kept,
                latest(request.getRequestURI(), kept),
                asked.unreadable() == null ? null : words.get("monitor.clocks.unreadable", asked.unreadable()),
                asked.isPast() ? null : WaitingStandings.told(request, words));
    }

    public boolean isPast() {
        return asked.isPast();
    }

    public String value(String name) {
        return asked.given().getOrDefault(name, "");
    }

    private static String latest(String path, List<Kept> kept) {
        var address = org.springframework.web.util.UriComponentsBuilder.fromPath(path);
        kept.forEach(parameter -> address.queryParam(parameter.name(), parameter.value()));
        return address.encode().build().toUriString();
    }
}
