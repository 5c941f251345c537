package gangju.reader.source;

import gangju.reader.source.Source.Kind;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells plain text, Markdown and HTML apart by what the text contains. */
final class KindOfText {
    private static final Set<String> TAGS = Set.of(
            "p", "div", "br", "span", "td", "tr", "table", "li", "ul", "ol", "h1", "h2", "h3", "h4", "a", "font",
            "body", "html", "head", "strong", "b", "section", "article", "center");
    /** |---|:---|: what parts the head of a pipe table from its rows. */
    private static final Pattern BELOW_HEAD = Pattern.compile("\\|(?: *:?-{2,}:? *\\|){2,}");

    private static final int ENOUGH_TAGS = 3;

    private KindOfText() {}

    static Kind of(String text) {
        var start = text.stripLeading();
        var opening = start.substring(0, Math.min(start.length(), 200)).toLowerCase(Locale.ROOT);
        if (opening.startsWith("<!doctype html") || opening.startsWith("<html") || opening.startsWith("<?xml")) {
            return Kind.HTML;
        }
        var marks = Marks.of(start);
        if (opening.startsWith("---") && marks.frontMatter) {
            return Kind.MARKDOWN;
        }
        int written = marks.headings + marks.bold + 2 * marks.tables;
        if (written >= 2 && marks.tags < 10 * written) {
            return Kind.MARKDOWN;
        }
        return marks.tags >= ENOUGH_TAGS ? Kind.HTML : Kind.PLAIN;
    }

    /** Counted in one pass over the lines. */
    private static final class Marks {
        int headings;
        int bold;
        int tables;
        int tags;
        boolean frontMatter;

        static Marks of(String text) {
            var marks = new Marks();
            int number = 0;
            for (var line : (Iterable<String>) text.lines()::iterator) {
                marks.frontMatter |= number > 0 && number < 100 && line.strip().equals("---");
                marks.look(line);
                number++;
            }
            return marks;
        }

        private void look(String line) {
            var trimmed = line.stripLeading();
            int hashes = 0;
            while (hashes < trimmed.length() && trimmed.charAt(hashes) == '#') {
                hashes++;
            }
            boolean tight = hashes > 1 && hashes < trimmed.length() && Character.isLetter(trimmed.charAt(hashes));
            if (hashes > 0 && hashes <= 6 && hashes < trimmed.length() && (tight || trimmed.charAt(hashes) == ' ')) {
                headings++;
            }
            if (trimmed.startsWith("|") && BELOW_HEAD.matcher(trimmed.strip()).matches()) {
                tables++;
            }
            if (trimmed.startsWith("**") && trimmed.indexOf("**", 3) > 0) {
                bold++;
            }
            for (int at = line.indexOf('<'); at >= 0; at = line.indexOf('<', at + 1)) {
                tags += isTag(line, at + 1) ? 1 : 0;
            }
        }

        private static boolean isTag(String line, int at) {
            int from = at < line.length() && line.charAt(at) == '/' ? at + 1 : at;
            int to = from;
            while (to < line.length() && to - from < 8 && Character.isLetterOrDigit(line.charAt(to))) {
                to++;
            }
            return TAGS.contains(line.substring(from, to).toLowerCase(Locale.ROOT));
        }
    }
}
