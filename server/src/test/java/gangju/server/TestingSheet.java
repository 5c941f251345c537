package gangju.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * The first sheet of a workbook that the server handed out, as Excel would show it.
 *
 * @param rows below the head; a cell is a text, a number, or a {@link LocalDateTime}
 */
public record TestingSheet(List<String> head, List<List<Object>> rows) {
    public static TestingSheet of(MvcTestResult answer) {
        assertThat(answer).hasStatus(HttpStatus.OK);
        assertThat(answer.getResponse().getHeader("Content-Disposition")).contains("attachment", ".xlsx");
        try (var book =
                new XSSFWorkbook(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            var all = StreamSupport.stream(book.getSheetAt(0).spliterator(), false)
                    .toList();
            var head = StreamSupport.stream(all.getFirst().spliterator(), false)
                    .map(Cell::getStringCellValue)
                    .toList();
            return new TestingSheet(
                    head,
                    all.stream().skip(1).map(row -> cells(row, head.size())).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands in a column, from top to bottom. */
    public List<Object> column(String name) {
        assertThat(head).contains(name);
        return rows.stream().map(row -> row.get(head.indexOf(name))).toList();
    }

    private static List<Object> cells(Row row, int columns) {
        return IntStream.range(0, columns)
                .mapToObj(column -> value(row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)))
                .toList();
    }

    private static Object value(Cell cell) {
        return switch (cell.getCellType()) {
            case NUMERIC ->
                DateUtil.isCellDateFormatted(cell) ? cell.getLocalDateTimeCellValue() : cell.getNumericCellValue();
            case STRING -> cell.getStringCellValue();
            default -> "";
        };
    }
}
