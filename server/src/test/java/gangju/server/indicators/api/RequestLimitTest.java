package gangju.server.indicators.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RequestLimitTest {
    private final RequestLimit limit =
            new RequestLimit(Clock.fixed(Instant.parse("2026-11-22T08:00:30Z"), ZoneOffset.UTC));

    @Test
    void admitsSoManyInAMinuteAndNoMore() {
        assertThat(IntStream.range(0, 120).allMatch(i -> limit.admits("平台"))).isTrue();
        assertThat(limit.admits("平台")).isFalse();
        assertThat(limit.admits("另一个")).isTrue();
    }
}
