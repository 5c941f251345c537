package gangju.server.supervision.notices;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did to a notice.
 *
 * @param kind {@code issue}, or the code of a {@link Move}
 * @param to the state after it
 * @param words empty where nothing was said
 * @param due the day that it asks for or sets
 * @param check on site by which it was taken; null for none
 */
public record Step(
        String kind,
        Instant at,
        String by,
        NoticeState to,
        String words,
        @Nullable LocalDate due,
        @Nullable Long check) {}
