package gangju.server.plans.browse.view;

import gangju.server.pages.DateWords;
import gangju.server.pages.FigureWords;
import gangju.server.pages.Messages;
import gangju.server.pages.Pages;
import gangju.server.plans.TargetWords;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;

/** Everything that turns values into words of the reader's language. */
public record Wording(Messages words, TargetWords targets, FigureWords figures, DateWords dates) {

    /** Days and hours are those of the clock's zone. */
    public static Wording of(HttpServletRequest request, Clock clock) {
        return of(Pages.words(request), clock);
    }

    public static Wording of(Messages words, Clock clock) {
        return new Wording(words, TargetWords.of(words), FigureWords.of(words), DateWords.of(words, clock.getZone()));
    }

    public String say(String key, Object... values) {
        return words.get(key, values);
    }

    /** The shared word for a constant: {@code name("role", LEAD)} is 牵头. */
    public String name(String vocabulary, Enum<?> constant) {
        return words.get("plan-words." + vocabulary + "." + constant.name().toLowerCase(Locale.ROOT));
    }
}
