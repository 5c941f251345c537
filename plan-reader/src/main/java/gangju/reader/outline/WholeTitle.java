package gangju.reader.outline;

import gangju.reader.block.TitleEnding;
import gangju.reader.script.Folding;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A title of which the page has only the last line as one: the lines before it, or what a label says of it. */
final class WholeTitle {
    private static final Pattern SPACED = Pattern.compile("\\p{IsHan}(?:[ \u3000]\\p{IsHan}){3,}");
    private static final Pattern SPACES = Pattern.compile("[ \u3000]+");
    private static final Pattern PART = Pattern.compile("[^。;:!?,]{4,40}");
    private static final int MOST_LINES = 3;

    private WholeTitle() {}

    /** @param elsewhere the title as a label or the head of the page has it; a longer one that ends like it is taken */
    static String of(Passage title, List<Passage> passages, Stream<String> elsewhere) {
        var last = SPACES.matcher(title.folded()).replaceAll("");
        return elsewhere
                .filter(other -> endsWith(other, last))
                .findFirst()
                .or(() -> joined(title, passages))
                .orElseGet(title::text);
    }

    private static boolean endsWith(String other, String last) {
        var folded = SPACES.matcher(Folding.characters(other)).replaceAll("");
        return folded.length() > last.length() && folded.endsWith(last);
    }

    /** With the lines before it, up to the one that says what the paper is about: 某市人民政府关于……. */
    private static Optional<String> joined(Passage title, List<Passage> passages) {
        if (title.folded().contains("关于")) {
            return Optional.empty();
        }
        int at = passages.indexOf(title);
        var words = new StringBuilder(unspaced(title.text()));
        for (int i = at - 1; i >= Math.max(0, at - MOST_LINES); i--) {
            var folded = passages.get(i).folded();
            if (!PART.matcher(folded).matches() || TitleEnding.ends(folded) || WrittenDate.is(folded)) {
                return Optional.empty();
            }
            words.insert(0, unspaced(passages.get(i).text()));
            int about = folded.indexOf("关于");
            if (about >= 0) {
                return about > 1 ? Optional.of(words.toString()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** 几 个 问 题 is set wide. */
    static String unspaced(String line) {
        var stripped = line.strip();
        return SPACED.matcher(stripped).matches() ? SPACES.matcher(stripped).replaceAll("") : stripped;
    }
}
