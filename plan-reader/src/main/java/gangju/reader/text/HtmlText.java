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
    private final int offset;
    private final LineCollector lines;

    private HtmlText(String source, int offset, LineCollector lines) {
        this.source = source;
        this.offset = offset;
        this.lines = lines;
    }

    /** Reads {@code source} from {@code offset} to {@code end} into {@code lines}. */
    static void read(String source, int offset, int end, LineCollector lines) {
        var slice = source.substring(offset, end);
        var parser = Parser.htmlParser().setTrackPosition(true);
        var document = parser.parseInput(slice, "");
        PageMetadata.read(document, lines.declared);
        document.body().filter(new HtmlText(source, offset, lines));
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
        var unwanted = Unwanted.why(element);
        if (unwanted != null) {
            lines.dropped(unwanted, element.text());
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
        switch (element.normalName()) {
            case "br" -> lines.endIfBegun(form(element));
            case "img" -> picture(element);
            default -> {
                if (element.isBlock() || isCell(element)) {
                    endEnclosing(element);
                }
                if (isBold(element)) {
                    lines.bold(true);
                }
                if (element.normalName().equals("a")) {
                    lines.link(true);
                }
            }
        }
    }

    private void endEnclosing(Element element) {
        var parent = element.parent();
        lines.endIfBegun(parent == null ? Form.MARKED : form(parent));
    }

    private void close(Element element) {
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
        var places =
                new Alignment(source, offset + range.startPos(), offset + range.endPos(), !(node instanceof CDataNode));
        for (int i = 0; i < text.length(); i++) {
            places.next(text, i);
            add(text.charAt(i), places.start(), places.end());
        }
    }

    /** White space collapses; line ends between Chinese characters vanish later, with the other spaces there. */
    private void add(char c, int start, int end) {
        boolean space = c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == 0xA0 || c == '\f';
        if (!space) {
            lines.add(c, start, end);
        } else if (!lines.isEmpty() && (lines.last() != ' ' || c == 0xA0)) {
            lines.add(' ', start, end);
        }
    }

    private static Form form(Element element) {
        var setting = Settings.of(element);
        for (Element e = element; e != null && !e.normalName().equals("body"); e = e.parent()) {
            var name = e.normalName();
            if (name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))) {
                return new Form(Kind.HEADING, name.charAt(1) - '0', setting, false);
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
