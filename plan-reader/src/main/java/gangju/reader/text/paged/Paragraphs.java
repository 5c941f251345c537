package gangju.reader.text.paged;

import gangju.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Joins lines to paragraphs: by indent, by the width that lines fill, by type and by gaps. */
final class Paragraphs {
    private static final String ENDS = "。！？；：.!?;:";
    private static final Pattern NUMBERED = Pattern.compile(
            "^(?:第[一二三四五六七八九十百\\d]{1,5}[篇编章节条部]|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\\d]{1,3}[）)]|\\d{1,2}(?:[.．]\\d{1,2}){0,3}[、.．)\\s]|[①-⑳●•■◆▪➢✓○–—-]\\s?|专栏|附件|附表|表\\s?\\d|图\\s?\\d|注[:：]).*",
            Pattern.DOTALL);
    private static final Pattern LETTERED =
            Pattern.compile("^(?:\\(?(?:[a-z]|[ivx]{2,4})\\)|[a-z]\\.|o)\\s.*", Pattern.DOTALL);
    private static final double DISPLAYED = 1.15;
    private static final double LARGER = 1.08;
    private static final double FAR = 2.2;
    private static final double CAPITAL = 0.7;
    private static final double CLOSE = 1.6;
    private static final double MOST_HANGING = 6;
    private static final int MOST_DISPLAYED = 12;
    private static final double MOSTLY = 0.8;
    private final double bodySize;
    private final double leading;
    private final boolean inCell;
    private final boolean byElement;
    private final Hyphens hyphens;
    private final List<Block> blocks = new ArrayList<>();
    private @Nullable Open open;

    /**
     * @param leading from baseline to baseline by the size of the type
     * @param byElement whether the file's own elements are its paragraphs
     */
    Paragraphs(double bodySize, double leading, Hyphens hyphens, boolean byElement) {
        this(bodySize, leading, hyphens, byElement, false);
    }

    /** Of a cell, whose lines may be set in its middle. */
    static Paragraphs inCell() {
        return new Paragraphs(0, 0, Hyphens.NONE, false, true);
    }

    private Paragraphs(double bodySize, double leading, Hyphens hyphens, boolean byElement, boolean inCell) {
        this.byElement = byElement;
        this.bodySize = bodySize;
        this.leading = leading;
        this.inCell = inCell;
        this.hyphens = hyphens;
    }

    /** A paragraph or a table. */
    sealed interface Block permits Paragraph, Table, TableJoining.Joined {
        int page();
    }

    /**
     * @param starts where in the text pages after the first begin
     * @param left of its first line
     */
    record Paragraph(
            int page,
            String text,
            List<Span> bold,
            List<PageStart> starts,
            Setting setting,
            double size,
            Face face,
            int rows,
            List<String> marks,
            Tag tag,
            double left,
            boolean scattered)
            implements Block {
        boolean isAllBold() {
            return !text.isEmpty() && boldLength() >= text.length();
        }

        boolean isMostlyBold() {
            return boldLength() >= text.length() * MOSTLY;
        }

        private int boldLength() {
            return bold.stream().mapToInt(Span::length).sum();
        }
    }

    record PageStart(int at, int page) {}

    record Table(int page, Flow.Table table) implements Block {}

    /** How a paragraph is set. */
    enum Setting {
        START,
        CENTRE,
        END
    }

    List<Block> of(List<Flow.Column> columns) {
        for (var column : columns) {
            for (var each : column.flow()) {
                switch (each) {
                    case Flow.Row row -> add(row.strip(), column);
                    case Flow.Table table -> {
                        close();
                        blocks.add(new Table(column.page(), table));
                    }
                }
            }
            if (column.framed()) {
                close();
            }
        }
        close();
        return blocks;
    }

    private void add(Strip strip, Flow.Column column) {
        var setting = inCell ? Setting.START : setting(strip, column);
        if (open == null || !open.goesOn(strip, column, setting)) {
            close();
            open = new Open(strip, column, setting);
        } else {
            open.add(strip, column);
        }
    }

    private void close() {
        if (open != null) {
            blocks.add(open.paragraph());
            open = null;
        }
    }

    /** Whether a text begins with a number that a heading may have. */
    static boolean isNumbered(String text) {
        return NUMBERED.matcher(text).matches();
    }

    /** Whether a line begins with a number or a mark. */
    private static boolean begins(Strip strip) {
        return NUMBERED.matcher(strip.text()).matches()
                || LETTERED.matcher(strip.text()).matches();
    }

    private static Setting setting(Strip strip, Flow.Column column) {
        double before = strip.left() - column.left();
        double after = column.right() - strip.right();
        if (before > 2.6 * strip.size() && Math.abs(before - after) < 1.3 * strip.size()) {
            return Setting.CENTRE;
        }
        boolean right =
                before > 0.3 * (column.right() - column.left()) && after < 6 * strip.size() && before > after * 2;
        return right ? Setting.END : Setting.START;
    }

    /** A paragraph that may go on. */
    private final class Open {
        private final StringBuilder text = new StringBuilder();
        private final List<Span> bold = new ArrayList<>();
        private final List<PageStart> starts = new ArrayList<>();
        private final List<String> marks = new ArrayList<>();
        private final Strip first;
        private final int page;
        private final Flow.Column firstColumn;
        private final Setting setting;
        private Strip last;
        private Flow.Column column;
        private int rows;

        Open(Strip strip, Flow.Column column, Setting setting) {
            this.first = strip;
            this.page = column.page();
            this.firstColumn = column;
            this.setting = setting;
            this.last = strip;
            this.column = column;
            append(strip);
        }

        boolean goesOn(Strip next, Flow.Column at, Setting set) {
            if (next.tag().isHeading() || last.tag().isHeading()) {
                return next.tag().element() == last.tag().element();
            }
            boolean sized = Math.abs(next.size() - last.size()) <= 0.08 * last.size();
            if (byElement && next.tag().isRunning() && last.tag().isRunning()) {
                boolean styled = sized || next.isAllBold() == last.isAllBold();
                return styled && next.tag().element() == last.tag().element();
            }
            boolean centred = set == Setting.CENTRE && setting == Setting.CENTRE;
            boolean loose = centred || !Scripts.isWide(next.text().codePointAt(0)) || !endsEarly(next);
            if (loose && isDisplayed(next, at)) {
                return true;
            }
            if (set == Setting.CENTRE && sized && isBrokenTitle(next, at)) {
                return true;
            }
            if (set == Setting.CENTRE || setting == Setting.CENTRE || Entries.isEntry(last.text())) {
                return false;
            }
            if (!sized || setting != set && setting == Setting.END) {
                return false;
            }
            if (column.framed() != at.framed() || isApart(next, at) || isTitleAbove(next)) {
                return false;
            }
            if (inCell) {
                return !endsEarly(next) && !begins(next);
            }
            double em = next.size();
            double indent = next.left() - at.left();
            double lastIndent = last.left() - column.left();
            boolean closed = ENDS.indexOf(last.text().charAt(last.text().length() - 1)) >= 0;
            if (endsEarly(next) && !(goesOnLow(next) && at.equals(column) && !closed)) {
                return false;
            }
            if (!beginsToHang(next, indent - lastIndent, closed) && isIndented(indent, lastIndent, em, closed)) {
                return false;
            }
            boolean numbered = begins(next);
            boolean styled = next.isAllBold() != last.isAllBold();
            boolean back = isHanging() && Math.abs(next.left() - at.left() - firstIndent()) < 0.5 * em;
            return !(numbered && (styled || closed || back));
        }

        /** A heading's next line: large type of one kind, set close. */
        private boolean isDisplayed(Strip next, Flow.Column at) {
            boolean large = bodySize > 0 && next.size() > DISPLAYED * bodySize && rows < MOST_DISPLAYED;
            boolean alike = Math.abs(next.size() - last.size()) < 0.03 * last.size()
                    && next.face().isLike(last.face())
                    && next.isAllBold() == last.isAllBold();
            double step = next.base() - last.base();
            return large
                    && alike
                    && at.equals(column)
                    && step > 0
                    && step < CLOSE * next.size()
                    && (ENDS.indexOf(last.text().charAt(last.text().length() - 1)) < 0
                            || last.text().endsWith(":"))
                    && !begins(next);
        }

        /** A centred heading, bold or larger than the text, whose next word found no room in the column. */
        private boolean isBrokenTitle(Strip next, Flow.Column at) {
            double before = last.left() - column.left();
            double after = column.right() - last.right();
            boolean marked = last.isAllBold() || bodySize > 0 && last.size() > LARGER * bodySize;
            return marked
                    && next.isAllBold() == last.isAllBold()
                    && next.face().isLike(last.face())
                    && at.equals(column)
                    && rows < MOST_DISPLAYED
                    && Math.abs(before - after) < 2.6 * last.size()
                    && before + after < firstWord(next) + 0.4 * next.size()
                    && next.base() - last.base() < FAR * next.size()
                    && ENDS.indexOf(last.text().charAt(last.text().length() - 1)) < 0
                    && !begins(next);
        }

        /** Whether all so far is bold or in capitals, and the next line, which begins anew, is not. */
        private boolean isTitleAbove(Strip next) {
            var line = last.text();
            boolean anew = Character.isUpperCase(next.text().charAt(0));
            boolean open = ENDS.indexOf(line.charAt(line.length() - 1)) < 0 && !TitleForm.isCut(line);
            boolean bold = last.isAllBold() && next.bold().isEmpty();
            boolean capital = TitleForm.isCapital(line) && !TitleForm.isCapital(next.text()) && line.length() > 8;
            return !inCell && rows <= 2 && anew && open && (bold || capital);
        }

        /** A word in small letters begins no paragraph. */
        private boolean goesOnLow(Strip next) {
            return Character.isLowerCase(next.text().charAt(0))
                    && next.isAllBold() == last.isAllBold()
                    && !begins(next);
        }

        private double firstIndent() {
            return first.left() - firstColumn.left();
        }

        /** A second line behind the mark of the first; Chinese paragraphs begin further in than they go on. */
        private boolean beginsToHang(Strip next, double deeper, boolean closed) {
            boolean likely = begins(first) || !Scripts.isWide(next.text().codePointAt(0));
            return rows == 1
                    && likely
                    && !closed
                    && deeper > 0
                    && deeper < MOST_HANGING * next.size()
                    && !begins(next)
                    && next.isAllBold() == last.isAllBold();
        }

        /** Whether lines after the first stand further in, behind the number or mark of the first. */
        private boolean isHanging() {
            return rows > 1 && last.left() - column.left() > firstIndent() + 0.5 * last.size();
        }

        /** A first line's indent: deeper than the line above, or as deep as the first line of a paragraph there. */
        private boolean isIndented(double indent, double lastIndent, double em, boolean closed) {
            if (isHanging() && Math.abs(indent - lastIndent) < 0.3 * em) {
                return false;
            }
            boolean likeFirst = rows == 1 && Math.abs(indent - lastIndent) < 0.3 * em && indent > 1.2 * em;
            return indent > 0.8 * em && (indent > lastIndent + 0.8 * em || closed || likeFirst && indent < 2.8 * em);
        }

        /** A gap wider than between lines. */
        private boolean isApart(Strip next, Flow.Column at) {
            double step = next.base() - last.base();
            return at.equals(column) && leading > 0 && step > (leading * 1.3 + 0.1) * next.size();
        }

        /** Whether the first word of the next line would have found room. */
        private boolean endsEarly(Strip next) {
            double room = inCell ? column.right() - column.left() - last.width() : column.right() - last.right();
            return room > firstWord(next) + (Scripts.isWide(next.text().codePointAt(0)) ? 1.1 : 0.4) * next.size();
        }

        private static double firstWord(Strip next) {
            int length = 0;
            double width = 0;
            var text = next.text();
            while (length < text.length() && text.charAt(length) != ' ' && !Scripts.isWide(text.charAt(length))) {
                width += Character.isUpperCase(text.charAt(length)) ? CAPITAL : 0.5;
                length++;
            }
            if (length == 0) {
                width = 1;
                while (width < 4 && width < text.length() && "，。、；：）”》,.;:)".indexOf(text.charAt((int) width)) >= 0) {
                    width++;
                }
            }
            return Math.min(width * next.size(), next.width());
        }

        void add(Strip strip, Flow.Column at) {
            last = strip;
            column = at;
            append(strip);
        }

        private void append(Strip strip) {
            rows++;
            var next = strip.text();
            if (!text.isEmpty()) {
                if (hyphens.isSoft(text, next)) {
                    text.setLength(text.length() - 1);
                    cutBold();
                } else if (needsSpace(text.charAt(text.length() - 1), next.charAt(0))) {
                    text.append(' ');
                }
            }
            int at = text.length();
            if (column.page() != (starts.isEmpty() ? page : starts.getLast().page())) {
                starts.add(new PageStart(at, column.page()));
            }
            text.append(next);
            for (var span : strip.bold()) {
                boolean goesOn = !bold.isEmpty() && bold.getLast().end() >= at - 1 && span.start() == 0;
                int from = goesOn ? bold.removeLast().start() : at + span.start();
                bold.add(new Span(from, at + span.end()));
            }
            marks.addAll(strip.marks());
        }

        private void cutBold() {
            if (!bold.isEmpty() && bold.getLast().end() > text.length()) {
                bold.add(new Span(bold.removeLast().start(), text.length()));
            }
        }

        Paragraph paragraph() {
            return new Paragraph(
                    page,
                    text.toString(),
                    bold,
                    starts,
                    setting,
                    first.size(),
                    first.face(),
                    rows,
                    marks,
                    first.tag(),
                    first.left(),
                    first.scattered() || last.scattered());
        }
    }

    static boolean needsSpace(char last, char first) {
        return !Scripts.isWide(last)
                && !Scripts.isWide(first)
                && last != '-'
                && last != '/'
                && last != ' '
                && first != ' ';
    }
}
