package gangju.reader.text;

import gangju.reader.text.Line.Form;
import gangju.reader.text.Line.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/** Visible lines of HTML; nothing in it is run, fetched or resolved. */
final class HtmlText implements NodeFilter {
    private static final Set<String> BOLD = Set.of("b", "strong", "h1", "h2", "h3", "h4", "h5", "h6", "th");
    private static final int LONGEST_NAME = 120;
    private final String source;
    private static final int MOST_STEPS = 30;
    private final int offset;
    private boolean inRow;
    private int captionFrom;
    private final LineCollector lines;
    private final Unwanted unwanted;

    private HtmlText(String source, int offset, LineCollector lines, Unwanted unwanted) {
        this.source = source;
        this.offset = offset;
        this.lines = lines;
        this.unwanted = unwanted;
    }

    /** Reads {@code source} from {@code offset} to {@code end} into {@code lines}. */
    static void read(String source, int offset, int end, LineCollector lines) {
        var slice = source.substring(offset, end);
        var parser = Parser.htmlParser().setTrackPosition(true);
        var document = parser.parseInput(slice, "");
        PageMetadata.read(document, lines.declared);
        document.body().filter(new HtmlText(source, offset, lines, new Unwanted(document.body())));
        lines.endIfBegun(Form.MARKED);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            text(text);
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        var why = unwanted.why(element);
        if (why != null) {
            if (!why.equals(Unwanted.CONTROLS)) {
                lines.dropped(why, Unwanted.glance(element));
            }
            return FilterResult.SKIP_ENTIRELY;
        }
        open(element);
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            close(element);
        }
        return FilterResult.CONTINUE;
    }

    private void open(Element element) {
        if (inRow) {
            openInRow(element);
            return;
        }
        switch (element.normalName()) {
            case "br" -> lines.endIfBegun(form(element));
            case "tr" -> {
                endEnclosing(element);
                inRow = TableRow.isData(element);
                lines.tables().row(isInHead(element));
            }
            case "img" -> picture(element);
            default -> {
                if (element.isBlock() || isCell(element)) {
                    endEnclosing(element);
                }
                openInTable(element);
                if (isBold(element)) {
                    lines.bold(true);
                }
                if (element.normalName().equals("a")) {
                    lines.link(true);
                }
            }
        }
    }

    /** The cells of a row of data make one line, parted by tabs. */
    private void openInRow(Element element) {
        if (isCell(element)) {
            if (!lines.isEmpty()) {
                lines.part(offset + element.sourceRange().startPos());
            }
            openInTable(element);
        } else if (element.normalName().equals("br") || element.isBlock()) {
            lines.space(
                    ' ',
                    offset + element.sourceRange().startPos(),
                    offset + element.sourceRange().startPos() + 1);
        }
    }

    private void openInTable(Element element) {
        switch (element.normalName()) {
            case "table" -> lines.tables().begin();
            case "caption" -> captionFrom = lines.place();
            case "td", "th" ->
                lines.tables().cell(number(element, "rowspan"), number(element, "colspan"), isHead(element));
            default -> {}
        }
    }

    private void closeInTable(Element element) {
        switch (element.normalName()) {
            case "table" -> lines.tables().end();
            case "caption" -> lines.tables().caption(captionFrom);
            case "td", "th" -> lines.tables().endCell();
            default -> {}
        }
    }

    private static boolean isInHead(Element row) {
        var parent = row.parent();
        return parent != null && parent.normalName().equals("thead");
    }

    private static boolean isHead(Element cell) {
        return cell.normalName().equals("th");
    }

    private static int number(Element element, String attribute) {
        var written = element.attr(attribute).strip();
        return written.length() < 6 && written.chars().allMatch(Character::isDigit) && !written.isEmpty()
                ? Integer.parseInt(written)
                : 1;
    }

    private void endEnclosing(Element element) {
        var parent = element.parent();
        lines.endIfBegun(parent == null ? Form.MARKED : form(parent));
    }

    private void close(Element element) {
        closeInTable(element);
        if (inRow) {
            if (element.normalName().equals("tr")) {
                inRow = false;
                lines.endIfBegun(new Form(Kind.CELL, 0, Line.Setting.START, false));
            }
            return;
        }
        if (element.normalName().equals("br") || element.normalName().equals("img")) {
            return;
        }
        if (element.isBlock() || isCell(element)) {
            lines.endIfBegun(form(element));
        }
        if (isBold(element)) {
            lines.bold(false);
        }
        if (element.normalName().equals("a")) {
            lines.link(false);
        }
    }

    /** A picture stands in the text by its alternative text, or else by the name of its file. */
    private void picture(Element image) {
        var range = image.sourceRange();
        if (!range.isTracked()) {
            return;
        }
        int start = offset + range.startPos();
        int end = offset + range.endPos();
        for (var label : List.of(image.attr("alt"), image.attr("title"), fileName(image.attr("src")))) {
            int at = label.isBlank() ? -1 : source.indexOf(label, start, end);
            if (at >= 0 && at + label.length() <= end) {
                lines.endIfBegun(form(image));
                for (int i = 0; i < label.length(); i++) {
                    lines.add(label.charAt(i), at + i, at + i + 1);
                }
                lines.endIfBegun(new Form(Kind.PICTURE, 0, Settings.of(image), false));
                return;
            }
        }
    }

    private static String fileName(String address) {
        int query = address.indexOf('?');
        var path = query < 0 ? address : address.substring(0, query);
        var name = path.substring(path.lastIndexOf('/') + 1);
        return path.startsWith("data:") || name.length() > LONGEST_NAME ? "" : name;
    }

    private void text(TextNode node) {
        var range = node.sourceRange();
        if (!range.isTracked()) {
            return;
        }
        var text = node.getWholeText();
        var parent = node.parent();
        boolean number = parent instanceof Element element && isInListNumber(element);
        boolean preformatted = parent != null && parent.nodeName().equals("pre");
        var places =
                new Alignment(source, offset + range.startPos(), offset + range.endPos(), !(node instanceof CDataNode));
        for (int i = 0; i < text.length(); i++) {
            places.next(text, i);
            if (preformatted && text.charAt(i) == '\n') {
                lines.end(Form.PLAIN);
            } else if (number && text.charAt(i) == '\u00A0') {
                lines.space(' ', places.start(), places.end());
            } else {
                add(text.charAt(i), places.start(), places.end());
            }
        }
    }

    private static boolean isInListNumber(Element element) {
        var outer = element.parent();
        return WordMarkup.isListNumber(element) || outer != null && WordMarkup.isListNumber(outer);
    }

    private void add(char c, int start, int end) {
        if (c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f') {
            lines.space(c, start, end);
        } else {
            lines.add(c, start, end);
        }
    }

    private static Form form(Element element) {
        var setting = Settings.of(element);
        int steps = 0;
        for (Element e = element; e != null && steps < MOST_STEPS; e = e.parent(), steps++) {
            var name = e.normalName();
            if (name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))) {
                return new Form(Kind.HEADING, name.charAt(1) - '0', setting, false);
            }
            if (WordMarkup.isContents(e)) {
                return new Form(Kind.CONTENTS, 0, setting, false);
            }
            if (WordMarkup.isNote(e)) {
                return new Form(Kind.NOTE, 0, setting, false);
            }
            if (WordMarkup.isTitle(e)) {
                return new Form(Kind.HEADING, 1, Line.Setting.CENTRE, false);
            }
            if (name.equals("li")) {
                return new Form(Kind.LIST_ITEM, 0, setting, false);
            }
            if (isCell(e)) {
                return new Form(Kind.CELL, 0, setting, false);
            }
            if (e.isBlock()) {
                break;
            }
        }
        return new Form(Kind.TEXT, 0, setting, false);
    }

    private static boolean isCell(Element element) {
        return element.normalName().equals("td") || element.normalName().equals("th");
    }

    private static boolean isBold(Element element) {
        if (BOLD.contains(element.normalName())) {
            return true;
        }
        var style = (element.attr("style") + " " + element.attr("cms-style")).toLowerCase(Locale.ROOT);
        return style.contains("strong-bold") || style.contains("font-weight") && isHeavy(style);
    }

    private static boolean isHeavy(String style) {
        var weight = style.substring(style.indexOf("font-weight") + 11).replaceFirst("^[\\s:]{1,4}", "");
        return weight.startsWith("bold") || weight.startsWith("6") || weight.startsWith("7") || weight.startsWith("8");
    }
}
