package gangju.server.indicators.pages.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RowNumbersTest {
    @Test
    void rowsOneAfterAnotherAreARun() {
        var rows = RowNumbers.of(Stream.of(30, 2, 8, 7, 9, 9));
        assertThat(rows.text()).isEqualTo("2, 7–9, 30");
        assertThat(rows.count()).isEqualTo(5);
        assertThat(RowNumbers.of(Stream.of(4)).text()).isEqualTo("4");
    }

    @Test
    void manyRunsAreCutShort() {
        var rows = RowNumbers.of(IntStream.range(1, 100).map(i -> 2 * i).boxed());
        assertThat(rows.text()).isEqualTo("2, 4, 6, 8, 10, 12, 14, 16, …");
        assertThat(rows.count()).isEqualTo(99);
    }

    @Test
    void whatIsSaidOfSeveralIsSaidOnce() {
        var together = RowNumbers.together(List.of("b1", "a2", "b3"), one -> one.charAt(0));
        assertThat(together).containsEntry('b', List.of("b1", "b3")).containsEntry('a', List.of("a2"));
        assertThat(together.keySet()).containsExactly('b', 'a');
    }
}
