package gangju.reader.text.paged;

import java.util.regex.Pattern;

/** Whether words read like a title: short, whole, closed by no full stop; no caption, no figure, no address. */
final class TitleForm {
    static final int LONGEST = 60;
    /** Of what the file itself calls a heading. */
    static final int LONGEST_TOLD = 150;

    private static final int FEWEST_WORDS = 6;
    private static final int MOST_ROWS = 6;
    private static final int SHORTEST_TEXT = 28;
    private static final int SHORTEST_WORD = 3;
    private static final Pattern CAPTION = Pattern.compile(
            "(?i)(?:(?:figure|fig\\.|table|chart|image|photo|map|exhibit|graph|source)\\s*(?:\\d|:)|[图圖表]\\s*\\d)");
    /** What a line ends with that only goes on. */
    private static final Pattern CUT = Pattern.compile(
            "(?i)[-–—&]$|\\b(?:the|an?|of|and|or|to|in|on|at|by|for|from|with|than|as|its?|their|our|your|will|is|are|was|were|has|have|been|be|through|into|about|between|within|without|that|which|who|almost|including|more)$");

    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)https?://|www\\.|@\\w|\\b\\d{5}(?:-\\d{4})?$|^(?:january|february|march|april|may|june|july|august|september|october|november|december),?\\s+(?:\\d{1,2},\\s*)?\\d{4}$|^(?:\\+?\\d[\\d ()-]{6,})$");

    /** A figure that catches the eye, with what it counts. */
    private static final Pattern FIGURE = Pattern.compile(
            "(?i)^(?:\\d{1,3}(?:,\\d{3})+|[1-9]\\d{2}|\\d+(?:\\.\\d+)?(?=\\s*(?:[mb]illion|trillion|per ?cent\\b|%|[kmg]wh?\\b|tons)))(?:\\s\\S+){0,4}$");

    private static final Pattern MONEY = Pattern.compile("[$€£¥]\\s?\\d");

    private static final Pattern COUNTED = Pattern.compile("\\d+(?:\\.\\d+)?\\s+[A-Za-z]|[-–—]");

    private static final Pattern ORDINAL =
            Pattern.compile("^(?:\\p{Lu}\\p{L}{3,9} )?(\\d{1,2})(?:[.):：、]\\s?|\\s)(?=\\p{L}|[“\"])");

    private static final Pattern ENUMERATOR = Pattern.compile("^\\(?(?:[a-z]|[ivx]{2,4})[.)]\\s+(?=\\S)");

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d(?:[-–—](?:19|20)?\\d\\d)?");

    private static final Pattern OPENING = Pattern.compile(
            "(?i)(?:executive )?summary|introduction|foreword|preface|background|context|overview|acknowledge?ments?|引言|前言|序言|摘要");

    private TitleForm() {}

    /** The whole number that it begins with; 0 where it has none, or one of several parts. */
    static int ordinal(String text) {
        var number = ORDINAL.matcher(text);
        return number.lookingAt() ? Integer.parseInt(number.group(1)) : 0;
    }

    /** A usual name of a first chapter. */
    static boolean isOpening(String text) {
        return OPENING.matcher(text).matches();
    }

    /** A year alone, as above what was done in it. */
    static boolean isYear(String text) {
        return YEAR.matcher(text).matches();
    }

    static boolean isTitle(String text, int rows) {
        return length(text) <= LONGEST
                && rows <= MOST_ROWS
                && isWhole(text)
                && "。；，、：;,".indexOf(text.charAt(text.length() - 1)) < 0
                && !isSentence(text);
    }

    /** Whether what the file calls a heading can be one. */
    static boolean canBe(String text) {
        return length(text) <= LONGEST_TOLD
                && text.length() >= 2
                && (isYear(text) || text.chars().anyMatch(Character::isLetter));
    }

    /** Whether a number that only headings have stands before it; a figure, a dash or a dot is none. */
    static boolean isNumbered(String text) {
        return Paragraphs.isNumbered(text) && !COUNTED.matcher(text).lookingAt();
    }

    /** Whether a number or a letter of an enumeration stands before it. */
    static boolean isEnumerated(String text) {
        return isNumbered(text) || enumeratorEnd(text) > 0;
    }

    /** Whether a numbered line that is bold all through is a title: it may be a whole question. */
    static boolean isLongTitle(String text, int rows) {
        return isEnumerated(text)
                && rows <= MOST_ROWS
                && length(text) <= LONGEST_TOLD
                && isWhole(text)
                && !text.endsWith(".");
    }

    /** Whether a line goes on in the next. */
    static boolean isCut(String line) {
        return CUT.matcher(line).find() || line.endsWith(",");
    }

    static boolean isCapital(String text) {
        return text.chars().filter(Character::isUpperCase).count() >= 3
                && text.chars().noneMatch(Character::isLowerCase);
    }

    private static boolean isWhole(String text) {
        return text.length() >= 2
                && !Character.isLowerCase(text.charAt(enumeratorEnd(text)))
                && "-–—*“".indexOf(text.charAt(0)) < 0
                && !isCaption(text)
                && !FIGURE.matcher(text).matches()
                && !CUT.matcher(text).find()
                && !ADDRESS.matcher(text).find()
                && !MONEY.matcher(text).find()
                && isWords(text);
    }

    /** Where the words begin behind {@code i)} or {@code a.}. */
    private static int enumeratorEnd(String text) {
        var enumerator = ENUMERATOR.matcher(text);
        return enumerator.lookingAt() ? enumerator.end() : 0;
    }

    static boolean isCaption(String text) {
        return CAPTION.matcher(text).lookingAt();
    }

    /** Letters, not figures, make most of it. */
    private static boolean isWords(String text) {
        long letters = text.chars().filter(Character::isLetter).count();
        return letters >= 2
                && hasWord(text)
                && letters * 2 >= text.chars().filter(c -> c != ' ').count();
    }

    /** Not only initials, symbols or abbreviations of units. */
    private static boolean hasWord(String text) {
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            run = Scripts.isWide(c) ? SHORTEST_WORD : Character.isLetter(c) ? run + 1 : 0;
            if (run >= SHORTEST_WORD) {
                return true;
            }
        }
        return false;
    }

    /** Whether it reads like text that a title has below it: long, or a sentence, or an item of a list. */
    static boolean isRunning(String text, int rows) {
        return length(text) > SHORTEST_TEXT
                || rows > 2
                || "•●■◆▪➢✓○❖".indexOf(text.charAt(0)) >= 0
                || "。.：:；;".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    static boolean isSentence(String text) {
        return text.endsWith(".") && text.chars().filter(c -> c == ' ').count() >= FEWEST_WORDS;
    }

    /** In wide characters; two of others take the room of one. */
    static int length(String text) {
        return (int) (text.chars().map(c -> Scripts.isWide(c) ? 2 : 1).sum() + 1) / 2;
    }
}
