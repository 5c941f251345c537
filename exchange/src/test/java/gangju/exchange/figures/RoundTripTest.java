package gangju.exchange.figures;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.exchange.ExchangeException;
import gangju.exchange.table.CsvOutput;
import gangju.exchange.table.ExcelOutput;
import gangju.exchange.table.TableFile;
import gangju.exchange.table.TableWriter;
import gangju.indicator.Indicator;
import gangju.indicator.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class RoundTripTest {
    @RepeatedTest(60)
    void figuresComeBackFromCsvAsTheyWere(RepetitionInfo repetition) throws ExchangeException {
        var locale = repetition.getCurrentRepetition() % 2 == 0 ? Locale.CHINESE : Locale.ENGLISH;
        var figures = figures(new Random(repetition.getCurrentRepetition()));
        var out = new CsvOutput();
        new FigureWriter(locale, List.of()).write(figures, out);

        assertSame(out.bytes(), figures);
    }

    @RepeatedTest(30)
    void figuresComeBackFromExcelAsTheyWere(RepetitionInfo repetition) throws ExchangeException {
        var locale = repetition.getCurrentRepetition() % 2 == 0 ? Locale.CHINESE : Locale.ENGLISH;
        var figures = figures(new Random(repetition.getCurrentRepetition()));
        try (var out = new ExcelOutput()) {
            new FigureWriter(locale, List.of()).write(figures, out);

            assertSame(out.bytes(), figures);
        }
    }

    @RepeatedTest(20)
    void indicatorsComeBackAsTheyWere(RepetitionInfo repetition) throws ExchangeException {
        var random = new Random(repetition.getCurrentRepetition());
        var indicators = List.of(
                TestingFigures.indicator(random, "A-1"),
                TestingFigures.indicator(random, "b.2"),
                TestingFigures.indicator(random, "指标_3"));
        var locale = random.nextBoolean() ? Locale.CHINESE : Locale.ENGLISH;
        try (var excel = new ExcelOutput()) {
            var csv = new CsvOutput();
            for (TableWriter out : List.of(excel, csv)) {
                new IndicatorWriter(locale).write(indicators, out);
            }
            assertThat(indicators(csv.bytes())).isEqualTo(indicators);
            assertThat(indicators(excel.bytes())).isEqualTo(indicators);
        }
    }

    @Test
    void theTemplateIsReadAsItsOwnTables() throws ExchangeException {
        var indicator = TestingFigures.indicator(new Random(7), "A");
        for (var locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            var template = TemplateWorkbook.write(List.of(indicator), locale);

            assertThat(indicators(template)).containsExactly(indicator);
            var figures = FigureReader.strict(List.of(indicator), Learned.recorded(TestingFigures.TODAY))
                    .read(new TableFile("template.xlsx", template));
            assertThat(figures.sheet()).isIn("数值", "Figures");
            assertThat(figures.rows()).isEmpty();
        }
    }

    private static List<Indicator> indicators(byte[] content) throws ExchangeException {
        var sheet = new IndicatorReader().read(new TableFile("indicators", content));
        assertThat(sheet.problems()).isEmpty();
        return sheet.indicators();
    }

    private static List<Observation> figures(Random random) {
        var figures = new ArrayList<Observation>();
        for (int i = 0; i < 25; i++) {
            figures.add(TestingFigures.random(random, i + 2));
        }
        return figures;
    }

    private static void assertSame(byte[] written, List<Observation> figures) throws ExchangeException {
        var sheet = TestingFigures.read(written);
        assertThat(sheet.unused()).isEmpty();
        assertThat(sheet.ignored()).isEmpty();
        assertThat(sheet.rows().stream().map(FigureRow::observation).toList()).isEqualTo(figures);
    }
}
