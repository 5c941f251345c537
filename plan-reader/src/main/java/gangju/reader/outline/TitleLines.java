package gangju.reader.outline;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds an English title among the first lines of a document that marks none. */
final class TitleLines {
    private static final int FIRST = 8;
    private static final int LONGEST = 160;
    private static final Pattern SUBJECT = Pattern.compile("(?i)(?:subject|re|title):\\s*(\\S.{5,})");
    /** Whose it is, when it was written, to whom: not what it is. */
    private static final Pattern ASIDE = Pattern.compile(
            "(?i)(?:the )?(?:kingdom|republic|government|commonwealth|state|royal government|ministry|department|city|county) of (?:the )?\\S+(?: \\S+){0,3}"
                    + "|(?:date|to|from|cc|prepared (?:by|for)|submitted (?:by|to)|version|draft)\\b.{0,60}"
                    + "|(?:\\d{1,2}(?:st|nd|rd|th)? )?(?:january|february|march|april|may|june|july|august|september|october|november|december)\\b[\\d ,]*"
                    + "|(?:page )?\\d+(?: of \\d+)?|(?:table of )?contents");

    private TitleLines() {}

    static boolean isAside(String line) {
        return ASIDE.matcher(line.strip()).matches();
    }

    /** The subject of a memorandum, else the first line that is neither aside nor sentence. */
    static Optional<String> find(List<Passage> passages) {
        for (var passage : passages.subList(0, Math.min(FIRST, passages.size()))) {
            var line = passage.text().strip();
            var subject = SUBJECT.matcher(line);
            if (subject.matches()) {
                return Optional.of(subject.group(1));
            }
            boolean aside = isAside(line);
            if (!aside
                    && (line.length() > LONGEST
                            || line.endsWith(".")
                            || passage.isApart()
                            || passage.number() != null)) {
                return Optional.empty();
            }
            if (!aside && passage.isLatin() && passages.stream().limit(FIRST).noneMatch(TitleLines::isSubject)) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    private static boolean isSubject(Passage passage) {
        return SUBJECT.matcher(passage.text().strip()).matches();
    }
}
