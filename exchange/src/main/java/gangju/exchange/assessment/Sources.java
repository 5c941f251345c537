package gangju.exchange.assessment;

import gangju.indicator.Source;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sources in one line. */
public final class Sources {
    private Sources() {}

    /** Publisher and title; null where neither is known. */
    public static @Nullable String text(Source source) {
        var text = Stream.of(source.publisher(), source.title())
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(" · "));
        return text.isEmpty() ? null : text;
    }
}
