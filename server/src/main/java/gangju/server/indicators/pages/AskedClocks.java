package gangju.server.indicators.pages;

import gangju.indicator.Clocks;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The two clocks as an address asks for them: {@code as-of}, {@code known-on} and {@code published-by}, each a day,
 * each today where it is not given.
 *
 * @param given the parameters that were given and are days
 * @param unreadable a parameter that is no day of the past or today, with its value; null where there is none
 */
public record AskedClocks(
        LocalDate today,
        Clocks clocks,
        Map<String, String> given,
        @Nullable String unreadable) {
    private static final String AS_OF = "as-of";
    private static final String KNOWN_ON = "known-on";
    private static final String PUBLISHED_BY = "published-by";

    public AskedClocks {
        given = Map.copyOf(given);
    }

    public static AskedClocks of(HttpServletRequest request, Clock clock) {
        var today = LocalDate.now(clock);
        var given = new LinkedHashMap<String, String>();
        String unreadable = null;
        for (var name : new String[] {AS_OF, KNOWN_ON, PUBLISHED_BY}) {
            var text = request.getParameter(name);
            if (text == null || text.isBlank()) {
                continue;
            }
            if (isDay(text.strip(), today)) {
                given.put(name, text.strip());
            } else {
                unreadable = name + " = " + text.strip();
            }
        }
        var published = given.get(PUBLISHED_BY);
        var clocks = new Clocks(
                day(given.get(AS_OF), today),
                day(given.get(KNOWN_ON), today),
                published == null ? null : LocalDate.parse(published));
        return new AskedClocks(today, clocks, given, unreadable);
    }

    /** Whether the page looks back, so that nothing may be written from it. */
    public boolean isPast() {
        return clocks.asOf().isBefore(today) || clocks.knownOn().isBefore(today) || clocks.publishedBy() != null;
    }

    /** The address with the clocks that were given, so that a reader who looks back stays there. */
    public String keep(String address) {
        if (given.isEmpty()) {
            return address;
        }
        var kept = UriComponentsBuilder.fromUriString(address);
        given.forEach(kept::replaceQueryParam);
        return kept.build().toUriString();
    }

    private static LocalDate day(@Nullable String text, LocalDate otherwise) {
        return text == null ? otherwise : LocalDate.parse(text);
    }

    private static boolean isDay(String text, LocalDate today) {
        try {
            return !LocalDate.parse(text).isAfter(today);
        } catch (DateTimeException e) {
            return false;
        }
    }
}
