package gangju.exchange.figures;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.exchange.ExchangeException;
import gangju.exchange.table.CsvOutput;
import gangju.exchange.table.ExcelOutput;
import gangju.exchange.table.MarkedWorkbook;
import gangju.exchange.table.TableFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Garbage in: a refusal or a list of problems out, never another exception, and never a row without a word. */
class FigureFuzzTest {
    private static final String[] PIECES = {
        "2024",
        "2016 (or 2015)",
        "年",
        "\"",
        "\"\"",
        ",",
        "\n",
        "\r\n",
        ";",
        "(超)",
        "(",
        "）",
        "=1+1",
        "1e9",
        "-",
        "−",
        "%",
        "亿元",
        "十四五",
        "\uFEFF",
        "\0",
        "\uD83D",
        "999999999999999999999999999999999999",
        "0x1F",
        "NaN",
        "Infinity",
        " ",
        "'",
        "2021-2025",
        "9999-12",
        "0000",
        "2024M1-M99",
        "2024Q0",
        "target",
        "observation",
        "约",
        "P",
        "@SUM(A1)",
        "<b>",
        "{0}",
        "'{'"
    };

    @RepeatedTest(300)
    void csvOfPieces(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var text = new StringBuilder("指标代码,地区,期间,数值,单位,状态,约数,口径,备注,发布日期,记录类型\n");
        for (int i = 0; i < 60; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
            if (random.nextInt(3) == 0) {
                text.append(random.nextInt(4) == 0 ? "\n" : ",");
            }
        }
        readsOrRefuses(new TableFile("fuzz.csv", text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    @RepeatedTest(150)
    void goodFilesWithBytesTurned(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var bytes = good(random);
        for (int i = 0; i < 1 + random.nextInt(20); i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        var cut = random.nextInt(4) == 0 ? java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
        readsOrRefuses(new TableFile("fuzz", cut));
    }

    @RepeatedTest(50)
    void plainNoise(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var bytes = new byte[random.nextInt(5_000)];
        random.nextBytes(bytes);
        readsOrRefuses(new TableFile("noise", bytes));
    }

    private static byte[] good(Random random) {
        var figures = new ArrayList<gangju.indicator.Observation>();
        for (int i = 0; i < 8; i++) {
            figures.add(TestingFigures.random(random, i + 2));
        }
        if (random.nextBoolean()) {
            var csv = new CsvOutput();
            new FigureWriter(Locale.CHINESE, List.of()).write(figures, csv);
            return csv.bytes();
        }
        try (var excel = new ExcelOutput()) {
            new FigureWriter(Locale.CHINESE, List.of()).write(figures, excel);
            return excel.bytes();
        }
    }

    private static void readsOrRefuses(TableFile file) {
        try {
            var sheet = FigureReader.strict(List.of(), Learned.published(TestingFigures.TODAY))
                    .read(file);
            for (var aside : sheet.unused()) {
                assertThat(aside.reason().text(Locale.CHINESE)).isNotBlank();
                assertThat(aside.reason().text(Locale.ENGLISH)).isNotBlank();
            }
            new IndicatorReader().read(file);
            if (!sheet.isSound()) {
                assertThat(MarkedWorkbook.write(file, sheet.sheet(), sheet.problems(), Locale.CHINESE))
                        .isNotEmpty();
            }
        } catch (ExchangeException e) {
            assertThat(e.text(Locale.CHINESE)).contains(file.name());
            assertThat(e.text(Locale.ENGLISH)).contains(file.name());
        }
    }
}
