package gangju.exchange.plan;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.exchange.table.TableFile;
import gangju.model.Reading;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * A plan written as a workbook, read and written again is the same workbook; all but places in the text is the same.
 */
class PlanRoundTripTest {
    private static final RecursiveComparisonConfiguration ALL_BUT_PLACES = RecursiveComparisonConfiguration.builder()
            .withIgnoredFieldsMatchingRegexes("(.*\\.)?(span|raw|page)")
            .build();

    @RepeatedTest(150)
    void anyPlan(RepetitionInfo repetition) throws Exception {
        var plan = RandomPlan.of(new Random(repetition.getCurrentRepetition()));
        assertComesBack(plan, repetition.getCurrentRepetition() % 2 == 0 ? Locale.CHINESE : Locale.ENGLISH);
    }

    private static void assertComesBack(Reading before, Locale locale) throws Exception {
        var once = written(before, locale);
        var after = read(once, before);
        assertThat(cells(written(after, locale))).containsExactlyElementsOf(cells(once));
        assertThat(after.metadata()).isEqualTo(before.metadata());
        same(after.outline(), before.outline());
        same(after.targets(), before.targets());
        same(after.statements(), before.statements());
        same(after.tasks(), before.tasks());
        same(after.projects(), before.projects());
        assertThat(after.targets()).allSatisfy(target -> {
            assertThat(target.span().of(after.text())).isEqualTo(target.quote());
            assertThat(target.alsoAt())
                    .allSatisfy(
                            place -> assertThat(place.span().of(after.text())).isEqualTo(place.quote()));
        });
    }

    private static void same(List<?> after, List<?> before) {
        assertThat(after)
                .usingRecursiveFieldByFieldElementComparator(ALL_BUT_PLACES)
                .isEqualTo(before);
    }

    private static byte[] written(Reading reading, Locale locale) throws Exception {
        var out = new ByteArrayOutputStream();
        PlanWorkbook.write(PlanContents.from(reading), locale, out);
        return out.toByteArray();
    }

    private static Reading read(byte[] workbook, Reading before) throws Exception {
        var read = new PlanWorkbookReader()
                .read(new TableFile("规划.xlsx", workbook), before.source(), () -> true)
                .orElseThrow();
        assertThat(read.problems()).isEmpty();
        return read.reading().orElseThrow();
    }

    private static List<String> cells(byte[] workbook) throws Exception {
        var cells = new ArrayList<String>();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            book.forEach(sheet -> sheet.forEach(row ->
                    row.forEach(cell -> cells.add(sheet.getSheetName() + "!" + cell.getAddress() + "=" + cell))));
        }
        return cells;
    }
}
