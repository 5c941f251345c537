package gangju.exchange.figures;

import gangju.exchange.table.Cell;
import gangju.exchange.table.ExcelOutput;
import gangju.exchange.table.TableWriter.Column;
import gangju.indicator.Indicator;
import java.util.List;
import java.util.Locale;

/** The workbook that figures and indicators are filled into: one sheet each, and one that explains the columns. */
public final class TemplateWorkbook {
    private TemplateWorkbook() {}

    /**
     * @param indicators that are there already; they stand in their sheet, and their names in the sheet of figures
     * @param locale of heads and words: Chinese unless English is asked for
     */
    public static byte[] write(List<Indicator> indicators, Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        try (var out = new ExcelOutput()) {
            var figures = new FigureWriter(locale, indicators);
            var register = new IndicatorWriter(locale);
            register.write(indicators, out);
            figures.sheet(out);
            indicators.forEach(indicator -> out.row(List.of(Cell.of(indicator.code()), Cell.of(indicator.nameZh()))));
            out.sheet(
                    english ? "Notes" : "说明",
                    List.of(
                            new Column(english ? "Column" : "列", 20, List.of()),
                            new Column(english ? "What to put in" : "怎么填", 76, List.of())));
            register.help().forEach(out::row);
            figures.help().forEach(out::row);
            return out.bytes();
        }
    }
}
