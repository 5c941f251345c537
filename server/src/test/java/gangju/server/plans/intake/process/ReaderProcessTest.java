package gangju.server.plans.intake.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangju.reader.PlanReader;
import gangju.reader.ReadingException;
import gangju.reader.ReadingException.Code;
import gangju.reader.ReadingProgress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReaderProcessTest {
    private static final String PLAN = """
            青禾县水务发展规划（2026—2030年）

            一、发展目标

            到2030年，供水能力达到每日12万吨，\uD83D\uDCA7管网漏损率不高于9%%。

            二、重点任务

            （一）改造管网。改造管网三十公里。（县水利局负责）
            %s
            """;

    @Test
    void readsAsTheReaderDoes() throws ReadingException {
        var bytes = PLAN.formatted("").getBytes(UTF_8);
        var stages = new ArrayList<ReadingProgress.Stage>();
        var read = new ReaderProcess("256m").read(bytes, "计划.txt", stages::add);
        assertThat(read).isEqualTo(new PlanReader().read(bytes, "计划.txt"));
        assertThat(stages).containsExactly(ReadingProgress.Stage.values());
    }

    @Test
    void refusesAsTheReaderDoes() {
        assertThatThrownBy(() -> new ReaderProcess("256m").read(new byte[0], "空.txt", ReadingProgress.NONE))
                .isInstanceOf(ReadingException.class)
                .extracting(e -> ((ReadingException) e).code())
                .isEqualTo(Code.EMPTY);
    }

    @Test
    void losesOnlyTheReadingThatRunsOutOfMemory() throws Exception {
        var reader = new ReaderProcess("48m");
        var large = PLAN.formatted(many(200_000)).getBytes(UTF_8);
        var lost = CompletableFuture.supplyAsync(() -> refusal(reader, large, ReadingProgress.NONE));
        assertThat(reader.read(PLAN.formatted("").getBytes(UTF_8), "小.txt", ReadingProgress.NONE)
                        .targets())
                .hasSize(2);
        var refused = lost.join();
        assertThat(refused.code()).isEqualTo(Code.LIMIT);
        assertThat(refused).hasMessageContainingAll("大.txt", "48M", "没有保存", "拆成几部分");
        assertThat(reader.read(PLAN.formatted("").getBytes(UTF_8), "小.txt", ReadingProgress.NONE)
                        .targets())
                .hasSize(2);
    }

    @Test
    void endsAReadingThatNobodyWaitsForAnyMore() {
        var asked = new AtomicInteger();
        var progress = new ReadingProgress() {
            @Override
            public boolean begins(Stage stage) {
                return true;
            }

            @Override
            public boolean isWanted() {
                return asked.incrementAndGet() < 3;
            }
        };
        var refused =
                refusal(new ReaderProcess("1g"), PLAN.formatted(many(200_000)).getBytes(UTF_8), progress);
        assertThat(refused.code()).isEqualTo(Code.CANCELLED);
        assertThat(running()).isEmpty();
    }

    @Test
    void saysHowMuchMemoryMayBeWritten() {
        assertThatThrownBy(() -> new ReaderProcess("much"))
                .hasMessageContaining("much")
                .hasMessageContaining("512m");
    }

    private static ReadingException refusal(ReaderProcess reader, byte[] bytes, ReadingProgress progress) {
        try {
            reader.read(bytes, "大.txt", progress);
        } catch (ReadingException e) {
            return e;
        }
        throw new AssertionError("read");
    }

    private static String many(int sentences) {
        var text = new StringBuilder();
        for (int i = 0; i < sentences; i++) {
            text.append("到2030年，第").append(i).append("号水厂供水能力达到").append(i).append("万吨。\n");
        }
        return text.toString();
    }

    /** Programs of this test that are being ended may still be listed for a moment. */
    private static List<ProcessHandle> running() {
        var left = readers();
        left.forEach(program -> program.onExit().join());
        return readers();
    }

    private static List<ProcessHandle> readers() {
        return ProcessHandle.current()
                .children()
                .filter(ProcessHandle::isAlive)
                .filter(program -> program.info().commandLine().orElse("").contains(ReaderProgram.class.getName()))
                .toList();
    }
}
