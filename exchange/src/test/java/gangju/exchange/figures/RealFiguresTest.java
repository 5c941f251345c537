package gangju.exchange.figures;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.exchange.table.SetAside;
import gangju.exchange.table.TableFile;
import gangju.indicator.Bound;
import gangju.indicator.Observation;
import gangju.indicator.ObservationStatus;
import gangju.indicator.ReferencePeriod;
import gangju.indicator.Source.Grade;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Real figures with all their traps, from the corpus. */
class RealFiguresTest {
    private static final Path CORPUS = Path.of(System.getenv()
            .getOrDefault("GANGJU_CORPUS", Path.of("..", "..", "shared").toString()));
    private static FigureSheet sheet =
            new FigureSheet("", List.of(), List.of(), List.of(), List.of(), java.util.Map.of());

    @BeforeAll
    static void read() throws Exception {
        var file = CORPUS.resolve("data/observations.csv");
        org.junit.jupiter.api.Assumptions.assumeTrue(
                Files.exists(file) || "1".equals(System.getenv("GANGJU_CORPUS_REQUIRED")),
                () -> "not checked: no real figures at " + file);
        sheet = FigureReader.lenient(List.of(), Learned.published(LocalDate.of(2026, 11, 22)))
                .read(new TableFile("observations.csv", bytes(file)));
    }

    private static byte[] bytes(Path file) throws IOException {
        return Files.readAllBytes(file);
    }

    @Test
    void targetsAndStatementsAreNeverFigures() {
        assertThat(count("row-target")).isEqualTo(41);
        assertThat(count("row-statement")).isEqualTo(16);
        assertThat(count("row-derived")).isEqualTo(7);
    }

    @Test
    void everyRowIsAFigureOrToldWhyNot() {
        var told = Stream.concat(
                        sheet.rows().stream().map(FigureRow::row),
                        sheet.unused().stream().map(SetAside::row))
                .collect(Collectors.toSet());

        assertThat(told).hasSize(644);
    }

    @Test
    void rankInTheNationIsMarkedApartFromRankInTheWorld() {
        assertThat(figures("UNICORN_RANK", "2025"))
                .extracting(Observation::value, Observation::scope)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(new java.math.BigDecimal("1"), "nation"),
                        org.assertj.core.groups.Tuple.tuple(new java.math.BigDecimal("3"), "world cities"));
    }

    @Test
    void aRankKeptForFourYearsIsOneOfEachYear() {
        for (var year : List.of("2022", "2023", "2024", "2025")) {
            assertThat(figures("UNICORN_RANK", year))
                    .filteredOn(figure -> "world cities".equals(figure.scope()))
                    .hasSize(4)
                    .allMatch(figure -> figure.value() != null && figure.value().intValueExact() == 3);
        }
    }

    @Test
    void aLimitOfRanksIsNoFigure() {
        assertThat(count("value-limit")).isEqualTo(1);
    }

    @Test
    void aYearThatMayBeAnotherIsNotUsed() {
        assertThat(count("period-ambiguous")).isEqualTo(4);
        assertThat(figures("RD_PERSONNEL_10K", "2016")).isEmpty();
    }

    @Test
    void aNewBaseAndAnotherScopeAreMarked() {
        assertThat(figures("HITECH_VA", "2024")).extracting(Observation::scope).containsExactly("new base");
        assertThat(figures("ZGC_REV", "2020")).extracting(Observation::scope).containsExactly("all enterprises");
        assertThat(figures("SCI_LIT", "2020")).extracting(Observation::scope).containsOnlyNulls();
    }

    @Test
    void notesOnOtherValuesMarkNothing() {
        assertThat(figures("RD_GDP", "2020")).extracting(Observation::scope).containsOnlyNulls();
        assertThat(figures("RD_GDP", "2016")).extracting(Observation::scope).containsOnlyNulls();
        long marked = sheet.rows().stream()
                .filter(row -> row.observation().scope() != null)
                .count();
        assertThat(marked).isLessThan(70);
    }

    @Test
    void forecastsAndUnreliablePagesAreKeptAndNeverUsable() {
        assertThat(figures("ZGC_REV", "2025")).allMatch(figure -> figure.status() == ObservationStatus.FORECAST);
        assertThat(sheet.rows())
                .extracting(FigureRow::observation)
                .filteredOn(figure -> figure.source().grade() == Grade.UNRELIABLE)
                .hasSize(5)
                .noneMatch(Observation::isUsable);
    }

    @Test
    void exactnessIsReadBesideTheUnit() {
        assertThat(figures("BASIC_SHARE", "2023"))
                .extracting(Observation::bound)
                .containsExactly(Bound.ABOUT);
        assertThat(figures("DIGITAL_VA", "2025")).extracting(Observation::bound).containsOnly(Bound.ABOVE);
        assertThat(figures("DIGITAL_VA", "2025"))
                .extracting(figure -> figure.unit().symbol())
                .containsOnly("亿元");
    }

    @Test
    void whatIsUndatedIsKnownSinceItIsInOurHands() {
        assertThat(sheet.rows())
                .extracting(FigureRow::observation)
                .filteredOn(figure -> figure.published() == null)
                .isNotEmpty()
                .allMatch(figure -> figure.knownSince().equals(LocalDate.of(2026, 11, 22)));
    }

    private static List<Observation> figures(String code, String period) {
        return sheet.rows().stream()
                .map(FigureRow::observation)
                .filter(figure -> figure.indicator().equals(code))
                .filter(figure -> figure.area().equals("北京") || figure.area().equals("中关村示范区"))
                .filter(figure -> figure.period().equals(ReferencePeriod.parse(period)))
                .toList();
    }

    private static long count(String code) {
        return sheet.setAside().stream()
                .filter(aside -> aside.reason().code().equals(code))
                .count();
    }
}
