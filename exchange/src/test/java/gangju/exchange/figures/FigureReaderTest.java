package gangju.exchange.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangju.exchange.ExchangeException;
import gangju.exchange.table.CellProblem;
import gangju.exchange.table.SetAside;
import gangju.exchange.table.TableFile;
import gangju.indicator.Bound;
import gangju.indicator.Direction;
import gangju.indicator.ObservationStatus;
import gangju.indicator.ReferencePeriod;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureReaderTest {
    private static final String HEAD = "指标代码,地区,期间,数值,单位\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024 | 2024",
                "2024年 | 2024",
                "２０２４年度 | 2024",
                "2024年末 | 2024",
                "2024H1 | 2024-S1",
                "2024-S2 | 2024-S2",
                "2024年上半年 | 2024-S1",
                "2024Q1-Q3 | 2024-01-01/P9M",
                "2024年前三季度 | 2024-01-01/P9M",
                "2024年第三季度 | 2024-Q3",
                "2024年1—9月 | 2024-01-01/P9M",
                "2024M1-M5 | 2024-01-01/P5M",
                "2024年1月至5月 | 2024-01-01/P5M",
                "2021-2025 | 2021-01-01/P5Y",
                "2021—2025年 | 2021-01-01/P5Y",
                "2021年-2025年 | 2021-01-01/P5Y",
                "“十四五”时期 | 2021-01-01/P5Y",
                "2021-07 | 2021-M07",
                "2021年7月 | 2021-M07",
                "2024/5/31 | 2024-05-31",
                "2022-01-01/P9M | 2022-01-01/P9M",
                "2021-2023H1 | 2021-01-01/P2Y6M"
            })
    void readsPeriodsInManyWritings(String written, String period) throws ExchangeException {
        assertThat(TestingFigures.only(HEAD + "A,东港," + written + ",1,%").period())
                .isEqualTo(ReferencePeriod.parse(period));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016 (or 2015)", "2023 or 2024", "2023或2024年"})
    void setsAmbiguousPeriodsAside(String written) throws ExchangeException {
        var sheet = TestingFigures.read(HEAD + "A,东港," + written + ",1,%");

        assertThat(sheet.rows()).isEmpty();
        assertThat(sheet.setAside()).extracting(aside -> aside.reason().code()).containsExactly("period-ambiguous");
        assertThat(sheet.isSound()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-13", "2024H3", "20245", "第一期", "2025-2021", "2024年13月", "2024M9-M2", "2024-02-30"})
    void refusesWhatIsNoPeriod(String written) throws ExchangeException {
        assertThat(codes(TestingFigures.read(HEAD + "A,东港," + written + ",1,%")))
                .containsExactly("period-unknown");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "亿元 (超) | 亿元 | ABOVE",
                "% (左右) | % | ABOUT",
                "人次 (almost) | 人次 | NEARLY",
                "亿元（约） | 亿元 | ABOUT",
                "% (more than) | % | ABOVE",
                "家 (近) | 家 | NEARLY",
                "% yoy | % | EXACT",
                "万件 | 万件 | EXACT"
            })
    void partsUnitsFromWhatIsSaidBesideThem(String written, String symbol, Bound bound) throws ExchangeException {
        var figure = TestingFigures.only(HEAD + "A,东港,2024,1," + written);

        assertThat(figure.unit().symbol()).isEqualTo(symbol);
        assertThat(figure.bound()).isEqualTo(bound);
        assertThat(figure.scope()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "18,766.7 | 18766.7 | EXACT",
                "约2.4 | 2.4 | ABOUT",
                "超1,000 | 1000 | ABOVE",
                "6左右 | 6 | ABOUT",
                "−3.50 | -3.50 | EXACT",
                "１２．５ | 12.5 | EXACT"
            })
    void readsValuesAsPeopleWriteThem(String written, BigDecimal value, Bound bound) throws ExchangeException {
        var figure = TestingFigures.only(HEAD + "A,东港,2024,\"" + written + "\",亿元");

        assertThat(figure.value()).isEqualTo(value);
        assertThat(figure.bound()).isEqualTo(bound);
    }

    @ParameterizedTest
    @CsvSource({
        "一千, value-not-a-number",
        "1e400, value-not-a-number",
        "6.5%, value-percent",
        "12345678901234567890123456789012345, value-out-of-range",
        "1..2, value-not-a-number"
    })
    void refusesWhatIsNoNumber(String written, String code) throws ExchangeException {
        assertThat(codes(TestingFigures.read(HEAD + "A,东港,2024," + written + ",亿元")))
                .containsExactly(code);
    }

    @Test
    void aMissingValueNeedsAReasonOrAStatus() throws ExchangeException {
        assertThat(codes(TestingFigures.read(HEAD + "A,东港,2024,,%"))).containsExactly("value-missing");
        var figure = TestingFigures.only("指标,地区,期间,数值,单位,缺失原因\n甲,东港,2024,,%,调查停了一年");
        assertThat(figure.value()).isNull();
        assertThat(figure.status()).isEqualTo(ObservationStatus.MISSING);
        assertThat(figure.note()).isEqualTo("调查停了一年");
    }

    @Test
    void columnsAreToldByTheirHeadsInAnyOrderAndEncoding() throws ExchangeException {
        var text = "备注;单位;VALUE;Area;Period;其他;指标代码*\n无;%;2.80;东港;2024年;x;A\n";
        for (var bytes : List.of(
                text.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                text.getBytes(Charset.forName("GB18030")),
                ("\uFEFF" + text.replace(';', '\t')).getBytes(StandardCharsets.UTF_16LE))) {
            var sheet = TestingFigures.read(bytes);
            assertThat(sheet.ignored()).containsExactly("其他");
            assertThat(sheet.rows()).hasSize(1);
            assertThat(sheet.rows().getFirst().row()).isEqualTo(2);
            assertThat(sheet.rows().getFirst().observation().value()).isEqualTo(new BigDecimal("2.80"));
        }
    }

    @Test
    void rowsAreCountedAsASpreadsheetCountsThem() throws ExchangeException {
        var sheet = TestingFigures.read("标题\n\n" + HEAD + "A,东港,2024,\"1\n\",%\n\nA,东港,二零二四,1,%\n");

        assertThat(sheet.rows()).extracting(FigureRow::row).containsExactly(4);
        assertThat(sheet.problems())
                .extracting(CellProblem::row, CellProblem::column, CellProblem::value)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(6, 2, "二零二四"));
    }

    @Test
    void aRepeatedRowIsTold() throws ExchangeException {
        var sheet = TestingFigures.read(HEAD + "A,东港,2024,1,%\nA,东港,2024,1,%\nA,东港,2024,1.0,%\n");

        assertThat(sheet.rows()).hasSize(2);
        assertThat(sheet.setAside()).extracting(aside -> aside.reason().code()).containsExactly("row-repeated");
    }

    @Test
    void strictReadingKnowsItsIndicators() throws ExchangeException {
        var indicator = TestingFigures.indicator(new Random(3), "A");
        var reader = FigureReader.strict(List.of(indicator), Learned.recorded(TestingFigures.TODAY));

        var sheet = reader.read(file("指标,地区,期间,数值\n" + indicator.nameZh() + ",东港,2024,5\n别的,东港,2024,5\n"));

        assertThat(sheet.rows())
                .extracting(row -> row.observation().indicator())
                .containsExactly("A");
        assertThat(sheet.rows().getFirst().observation().unit()).isEqualTo(indicator.unit());
        assertThat(codes(sheet)).containsExactly("indicator-unknown");
    }

    @Test
    void figuresOfOthersCanBeLeftOut() throws ExchangeException {
        var indicator = TestingFigures.indicator(new Random(3), "A");
        var reader = FigureReader.ofKnown(List.of(indicator), Learned.recorded(TestingFigures.TODAY));

        var sheet = reader.read(
                file("指标代码,指标,地区,期间,数值\nA,,东港,2024,5\nB,,东港,2024,5\n,别的,东港,2024,x\n" + ",,东港,2024,5\nA,,东港,2024,许多\n"));

        assertThat(sheet.rows())
                .extracting(row -> row.observation().indicator())
                .containsExactly("A");
        assertThat(sheet.setAside()).extracting(SetAside::row).containsExactly(3, 4);
        assertThat(sheet.setAside()).extracting(aside -> aside.reason().code()).containsOnly("indicator-left-out");
        assertThat(codes(sheet)).containsExactly("indicator-missing", "value-not-a-number");
    }

    @Test
    void anIndicatorsOwnScopeIsNoOther() throws ExchangeException {
        var csv = "指标代码,地区,期间,数值,单位,备注\nA,东港,2024,1,%,规模以上\n";
        assertThat(TestingFigures.only(csv).scope()).isEqualTo("above-scale");
        var own = new gangju.indicator.Indicator(
                "A",
                "规模以上工业产值",
                null,
                List.of(),
                gangju.indicator.Unit.of("%"),
                null,
                Direction.UP,
                gangju.indicator.IndicatorKind.FLOW,
                gangju.indicator.Frequency.YEAR,
                null,
                gangju.indicator.PriceBasis.NOT_STATED,
                null,
                null,
                null,
                null,
                null,
                false);
        var sheet = FigureReader.lenient(List.of(own), Learned.published(TestingFigures.TODAY))
                .read(file(csv));
        assertThat(sheet.rows().getFirst().observation().scope()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "没有表头\n1,2,3\n", "指标代码,数值\nA,1\n"})
    void whatIsNoTableIsRefused(String text) {
        assertThatThrownBy(() -> TestingFigures.read(text)).isInstanceOf(ExchangeException.class);
    }

    private static TableFile file(String csv) {
        return new TableFile("test.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> codes(FigureSheet sheet) {
        return sheet.problems().stream().map(problem -> problem.reason().code()).toList();
    }
}
