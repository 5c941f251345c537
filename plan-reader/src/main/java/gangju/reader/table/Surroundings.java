package gangju.reader.table;

import gangju.model.Table;
import gangju.reader.outline.Outline;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a table.
 *
 * @param caption its folded caption, or the heading right above it
 * @param above the folded line right above it
 * @param sentence the last sentence above that says of targets by when they are meant, folded; empty where none does
 * @param section id of the outline node that it stands under
 */
record Surroundings(
        String caption,
        String above,
        String sentence,
        @Nullable String section) {
    private static final Pattern DATED = Pattern.compile(
            "[^.;。；]*\\btargets?\\b[^.;。；]{0,30}\\b(?:until|by|for|to) (?:20\\d\\d)\\b[^.;。；]*",
            Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_LINE = 80;
    private static final int FAR = 600;

    /** @param titles of the outline's nodes, folded, by id */
    static Surroundings of(Table table, Outline outline, String folded, Map<String, String> titles) {
        int start = table.span().start();
        var above = "";
        int end = start;
        while (end > 0 && Character.isWhitespace(folded.charAt(end - 1))) {
            end--;
        }
        int begin = folded.lastIndexOf('\n', Math.max(0, end - 1)) + 1;
        if (end - begin <= LONGEST_LINE && begin < end) {
            above = Sheet.tidy(folded.substring(begin, end));
        }
        var section = section(table, outline);
        var caption = table.caption() == null
                ? section == null ? "" : titles.getOrDefault(section, "")
                : table.caption().of(folded);
        return new Surroundings(
                Sheet.tidy(caption), above, dated(folded.substring(Math.max(0, end - FAR), end)), section);
    }

    private static String dated(String before) {
        var dated = DATED.matcher(before.substring(before.lastIndexOf('\n') + 1));
        var last = "";
        while (dated.find()) {
            last = dated.group();
        }
        return last;
    }

    /** Of the first paragraph in the table, else of the last before it. */
    private static @Nullable String section(Table table, Outline outline) {
        var paragraphs = outline.paragraphs();
        int low = 0;
        int high = paragraphs.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (paragraphs.get(middle).span().end() > table.span().start()) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        boolean within = low < paragraphs.size()
                && paragraphs.get(low).span().start() < table.span().end();
        int at = within ? low : low - 1;
        return at < 0 ? null : paragraphs.get(at).node();
    }
}
