package gangju.exchange.table;

/** Cells of CSV files: text that a spreadsheet would take for a formula stands behind an apostrophe. */
final class CsvCells {
    private static final String BEGINS_A_FORMULA = "=+-@\t\r";

    private CsvCells() {}

    static String write(Cell cell) {
        var text = cell.text();
        return cell.kind() == Cell.Kind.TEXT && needsApostrophe(text) ? "'" + text : text;
    }

    static Cell read(String text) {
        return Cell.of(text.startsWith("'") && needsApostrophe(text.substring(1)) ? text.substring(1) : text);
    }

    /** A number may begin with a sign, and one dash is only a dash. */
    private static boolean needsApostrophe(String text) {
        return text.length() > 1
                && (BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 || text.charAt(0) == '\'')
                && !text.matches("[-+]?[\\d.,]+%?");
    }
}
