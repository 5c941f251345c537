package gangju.reader.outline;

import gangju.reader.block.Block;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells headings and run-in headings from numbered running text. */
final class HeadingRule {
    private static final int LONGEST = 60;
    /** Of what the source marks as a heading. */
    private static final int LONGEST_LATIN = 300;

    private static final int LONGEST_RUN_IN = 42;
    private static final int SHORTEST_BODY = 6;
    private static final Pattern COUNTED = Pattern.compile("\\d(?:%| per ?cent)|\\bby (?:the end of )?20\\d\\d");
    private static final String ENDS = "。;!?:";

    private HeadingRule() {}

    static Optional<Heading> of(Passage passage) {
        if (passage.isPicture() || passage.isApart() || passage.text().isEmpty()) {
            return Optional.empty();
        }
        var marker = passage.number();
        if (passage.folded().indexOf('\t') >= 0) {
            return Optional.empty();
        }
        if (marker == null) {
            return unnumbered(passage);
        }
        if (marker.end() >= passage.text().length()) {
            return marker.style().rank() <= Style.SECTION.rank()
                    ? Optional.of(heading(
                            passage,
                            marker,
                            passage.text().length(),
                            passage.text().length()))
                    : Optional.empty();
        }
        if (!hasLetter(passage.folded(), marker.end())) {
            return Optional.empty();
        }
        if (marker.style() == Style.ARTICLE) {
            return article(passage, marker);
        }
        if (marker.style() == Style.WORD) {
            return Optional.of(word(passage, marker));
        }
        return numbered(passage, marker);
    }

    /** Figures of a chart look like numbers of headings. */
    private static boolean hasLetter(String text, int from) {
        return text.codePoints().skip(from).anyMatch(Character::isLetter);
    }

    private static Optional<Heading> numbered(Passage passage, Marker marker) {
        var folded = passage.folded();
        int length = folded.length();
        var bold = boldPrefix(passage, marker.end());
        if (bold.isPresent() && !passage.block().isAllEmphasised()) {
            return Optional.of(heading(passage, marker, bold.get(), bold.get()));
        }
        if (passage.block().kind() == Block.Kind.HEADING && passage.isLatin() && length <= LONGEST_LATIN) {
            return Optional.of(heading(passage, marker, length, length));
        }
        double stretch = passage.stretch();
        int limit = marker.end() + (int) (LONGEST * stretch);
        int mark = Sentences.firstMark(folded, marker.end(), limit + 1, ENDS);
        if (mark < 0) {
            return wholeOrSpaced(passage, marker);
        }
        if (mark == length - 1) {
            boolean han = marker.style() == Style.HAN || marker.style() == Style.HAN_PAREN;
            int commas = han ? 2 : 0;
            boolean sentence = folded.charAt(mark) != ':'
                    && (mark - marker.end() > (han ? LONGEST_RUN_IN : 30) * stretch
                            || Sentences.count(folded, marker.end(), mark, ",") > commas);
            boolean low = folded.charAt(mark) != ':' && marker.style().rank() >= Style.DIGIT.rank();
            boolean label = marker.style().labels() || folded.charAt(mark) == ';' || sentence || low;
            return label && !isMarked(passage) ? Optional.empty() : Optional.of(whole(passage, marker, mark));
        }
        boolean fits = mark - marker.end() <= LONGEST_RUN_IN * stretch
                && Sentences.count(folded, marker.end(), mark, ",") <= 1
                && folded.charAt(mark) != ';'
                && length - mark > SHORTEST_BODY;
        return fits ? Optional.of(heading(passage, marker, mark, mark + 1)) : Optional.empty();
    }

    /** Goal 1: what it says; a number in it is a target, so that it stays running text as well. */
    private static Heading word(Passage passage, Marker marker) {
        var folded = passage.folded();
        int length = folded.length();
        int mark = Sentences.firstMark(folded, marker.end(), length, "。;!?");
        int end = mark < 0 ? length : mark;
        boolean whole = passage.block().kind() == Block.Kind.HEADING || end >= length - 1;
        int longest = whole && passage.isLatin() ? LONGEST_LATIN : marker.end() + (int) (LONGEST * passage.stretch());
        if (end > longest) {
            int comma = folded.lastIndexOf(',', longest);
            int space = folded.lastIndexOf(' ', longest);
            end = comma > marker.end() ? comma : space > marker.end() ? space : longest;
        }
        boolean counts = end < length && mark != length - 1
                || folded.substring(marker.end(), end).chars().anyMatch(Character::isDigit);
        var heading = heading(passage, marker, end, length);
        return counts
                ? new Heading(
                        passage,
                        heading.style(),
                        heading.rank(),
                        heading.titleStart(),
                        heading.titleEnd(),
                        marker.end())
                : heading;
    }

    /** A heading that is a sentence stays running text as well. */
    private static Heading whole(Passage passage, Marker marker, int mark) {
        var heading = heading(passage, marker, mark, passage.text().length());
        return passage.folded().charAt(mark) == '。' && !isMarked(passage)
                ? new Heading(
                        passage,
                        heading.style(),
                        heading.rank(),
                        heading.titleStart(),
                        heading.titleEnd(),
                        marker.end())
                : heading;
    }

    private static Optional<Heading> wholeOrSpaced(Passage passage, Marker marker) {
        int length = passage.text().length();
        if (length - marker.end() <= LONGEST * passage.stretch()) {
            return marker.style().labels() ? Optional.empty() : Optional.of(heading(passage, marker, length, length));
        }
        int space = passage.isLatin() ? -1 : passage.folded().indexOf(' ', marker.end());
        if (passage.isLatin() && passage.block().kind() == Block.Kind.HEADING && length <= LONGEST_LATIN) {
            return Optional.of(heading(passage, marker, length, length));
        }
        return space > marker.end() + 1 && space - marker.end() <= LONGEST_RUN_IN
                ? Optional.of(heading(passage, marker, space, space + 1))
                : Optional.empty();
    }

    /** 第一条 with or without a title of its own; the clause it opens with names it otherwise. */
    private static Optional<Heading> article(Passage passage, Marker marker) {
        var folded = passage.folded();
        int mark = Sentences.firstMark(folded, marker.end(), marker.end() + 30, ENDS + ",");
        int space = folded.indexOf(' ', marker.end());
        int end = space > 0 && (mark < 0 || space < mark) ? space : mark;
        if (end < 0) {
            end = Math.min(folded.length(), marker.end() + 30);
        }
        boolean titled = folded.charAt(Math.min(end, folded.length() - 1)) == ' ';
        return Optional.of(new Heading(
                passage, Style.ARTICLE, Style.ARTICLE.rank(), marker.end(), end, titled ? end + 1 : marker.end()));
    }

    private static Optional<Heading> unnumbered(Passage passage) {
        int length = passage.text().length();
        double longest = passage.isLatin() ? LONGEST_LATIN : LONGEST;
        if (passage.block().kind() == Block.Kind.HEADING && length <= longest) {
            int body = passage.isLatin() && COUNTED.matcher(passage.folded()).find() ? 0 : length;
            return Optional.of(new Heading(passage, Style.MARKUP, 0, 0, trimmedEnd(passage.folded(), length), body));
        }
        boolean closed = ENDS.indexOf(passage.folded().charAt(length - 1)) >= 0;
        if (passage.block().isAllEmphasised() && length <= 40 * passage.stretch() && length > 1 && !closed) {
            return Optional.of(new Heading(passage, Style.EMPHASIS, 0, 0, length, length));
        }
        return Optional.empty();
    }

    /** Where the bold beginning ends, for a passage that goes on in normal type. */
    static Optional<Integer> boldPrefix(Passage passage, int titleStart) {
        if (passage.block().emphasis().isEmpty()) {
            return Optional.empty();
        }
        int from = passage.block().emphasis().getFirst().start() - passage.start();
        int to = from;
        for (var span : passage.block().emphasis()) {
            if (span.start() - passage.start() > to) {
                break;
            }
            to = span.end() - passage.start();
        }
        boolean fits = from <= titleStart
                && to > titleStart + 1
                && to - titleStart <= LONGEST * passage.stretch()
                && to < passage.text().length();
        return fits ? Optional.of(to) : Optional.empty();
    }

    static boolean isMarked(Passage passage) {
        return passage.block().kind() == Block.Kind.HEADING || passage.block().isAllEmphasised();
    }

    private static Heading heading(Passage passage, Marker marker, int titleEnd, int bodyStart) {
        int end = trimmedEnd(passage.folded(), titleEnd);
        int body = Math.max(bodyStart, titleEnd);
        while (body < passage.text().length()
                && (ENDS + " ").indexOf(passage.folded().charAt(body)) >= 0) {
            body++;
        }
        return new Heading(
                passage, marker.style(), marker.style().rank(), marker.end(), Math.max(end, marker.end()), body);
    }

    private static int trimmedEnd(String folded, int end) {
        int to = end;
        while (to > 0
                && (ENDS.indexOf(folded.charAt(to - 1)) >= 0
                        || folded.charAt(to - 1) == ' '
                        || folded.charAt(to - 1) == '.')) {
            to--;
        }
        return to;
    }
}
