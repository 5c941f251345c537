package gangju.indicator.backtest;

import gangju.indicator.remark.Phrasebook;
import gangju.indicator.remark.Remark;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The results of back-tests as a page shows them: sections with a sentence and tables, all in one language.
 *
 * @param sections real data before simulated
 */
public record BacktestReport(List<Section> sections) {
    static final Phrasebook PHRASES = Phrasebook.beside(BacktestReport.class, "backtest");

    public BacktestReport {
        sections = List.copyOf(sections);
    }

    /** Results that belong to one kind of series. */
    public sealed interface Part {
        /** What was tested, such as a file or {@code walk}. */
        String name();

        boolean isSimulated();

        record Forecasts(String name, boolean isSimulated, ForecastResult result) implements Part {}

        record Warnings(String name, boolean isSimulated, WarningResult result) implements Part {}
    }

    /**
     * One result.
     *
     * @param notes sentences on how many cases there are and how far they can be trusted; never empty
     */
    public record Section(
            String title, boolean isSimulated, boolean isIllustration, List<String> notes, List<Table> tables) {
        public Section {
            notes = List.copyOf(notes);
            tables = List.copyOf(tables);
        }
    }

    /** A table with a caption; the first cell of a row names it. */
    public record Table(String caption, List<String> head, List<List<String>> rows) {
        public Table {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** In Chinese, or in English for any other language. */
    public static BacktestReport of(List<Part> parts, Locale locale) {
        var sections = new ArrayList<Section>();
        parts.stream().filter(part -> !part.isSimulated()).forEach(part -> sections.add(section(part, locale)));
        parts.stream().filter(Part::isSimulated).forEach(part -> sections.add(section(part, locale)));
        return new BacktestReport(sections);
    }

    private static Section section(Part part, Locale locale) {
        return switch (part) {
            case Part.Forecasts forecasts -> new ForecastSection(forecasts, locale).section();
            case Part.Warnings warnings -> new WarningSection(warnings, locale).section();
        };
    }

    /** The name of simulated series in words, of real ones as it is. */
    static String name(Part part, Locale locale) {
        return part.isSimulated() ? PHRASES.text("shape." + part.name(), locale) : part.name();
    }

    static String text(Locale locale, String code, Object... arguments) {
        return PHRASES.text(Remark.of(code, arguments), locale);
    }
}
