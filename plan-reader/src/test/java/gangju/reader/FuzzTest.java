package gangju.reader;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.model.OutlineNode;
import gangju.model.Reading;
import gangju.reader.gold.Corpus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Timeout;

/** Mutated documents: the reader always ends with a sound reading or a refusal that says why. */
class FuzzTest {
    private static final List<String> SAMPLES = List.of(
            "chapters.txt",
            "one-line.txt",
            "wrapped.txt",
            "markdown.md",
            "news.html",
            "traditional.txt",
            "workplan.txt",
            "report.txt");
    private static final List<String> SPLICES = List.of(
            "<div>",
            "</p>",
            "<table><tr><td>",
            "<!--",
            "-->",
            "<script>",
            "&",
            "&#x",
            "。",
            "（",
            "》",
            "一、",
            "（一）",
            "1．",
            "\t",
            "　　",
            "\r\n",
            "**",
            "~~",
            "---\n",
            "# ",
            "\0",
            "\uFFFD",
            "目录",
            "附件",
            "专栏1",
            "到2030年",
            "<![CDATA[",
            "]]>",
            "\uD800");
    private static byte[][] documents = {};

    @BeforeAll
    static void load() throws IOException {
        documents = new byte[SAMPLES.size() + 2][];
        for (int i = 0; i < SAMPLES.size(); i++) {
            documents[i] = SamplesTest.bytes(SAMPLES.get(i));
        }
        var copies = Corpus.find(Corpus.TRADITIONAL, Corpus.SIMPLIFIED);
        documents = Arrays.copyOf(documents, SAMPLES.size() + copies.size());
        for (int i = 0; i < copies.size(); i++) {
            documents[SAMPLES.size() + i] = copies.get(i);
        }
    }

    @RepeatedTest(120)
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void endsWithAReadingOrARefusal(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var document = documents[random.nextInt(documents.length)];
        for (int i = random.nextInt(1, 12); i > 0; i--) {
            document = mutate(document, random);
        }
        try {
            assertSound(new PlanReader().read(document, "变异.txt"));
        } catch (ReadingException e) {
            assertThat(e.code()).isNotNull();
            assertThat(e.getMessage()).contains("变异.txt");
        }
    }

    private static void assertSound(Reading reading) {
        int length = reading.text().length();
        assertThat(reading.outline()).extracting(OutlineNode::id).doesNotHaveDuplicates();
        for (var node : reading.outline()) {
            assertThat(node.span().end()).isLessThanOrEqualTo(length);
            assertThat(Objects.requireNonNull(node.raw()).end())
                    .isLessThanOrEqualTo(reading.source().characters());
        }
        for (var target : reading.targets()) {
            assertThat(target.span().of(reading.text())).isEqualTo(target.quote());
            assertThat(Objects.requireNonNull(target.raw()).end())
                    .isLessThanOrEqualTo(reading.source().characters());
        }
    }

    private static byte[] mutate(byte[] document, Random random) {
        if (document.length == 0) {
            return document;
        }
        int at = random.nextInt(document.length);
        int length = Math.min(random.nextInt(1, 400), document.length - at);
        return switch (random.nextInt(7)) {
            case 0 -> join(Arrays.copyOf(document, at), Arrays.copyOfRange(document, at + length, document.length));
            case 1 -> join(Arrays.copyOf(document, at + length), Arrays.copyOfRange(document, at, document.length));
            case 2 -> Arrays.copyOf(document, at + 1);
            case 3 -> {
                var changed = document.clone();
                for (int i = 0; i < 5; i++) {
                    changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
                }
                yield changed;
            }
            case 4 ->
                join(
                        join(Arrays.copyOf(document, at), other(random)),
                        Arrays.copyOfRange(document, at, document.length));
            default -> {
                var splice = SPLICES.get(random.nextInt(SPLICES.size())).repeat(random.nextInt(1, 30));
                yield join(
                        join(Arrays.copyOf(document, at), splice.getBytes(StandardCharsets.UTF_8)),
                        Arrays.copyOfRange(document, at, document.length));
            }
        };
    }

    private static byte[] other(Random random) {
        var document = documents[random.nextInt(documents.length)];
        int at = random.nextInt(document.length);
        return Arrays.copyOfRange(document, at, Math.min(document.length, at + random.nextInt(1, 2000)));
    }

    private static byte[] join(byte[] first, byte[] second) {
        var joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
