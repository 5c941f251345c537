package gangju.reader.text;

import gangju.reader.text.Line.Form;
import gangju.reader.text.Line.Kind;
import gangju.reader.text.Line.Setting;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Visible lines of Markdown with front matter and HTML inside. */
final class MarkdownText extends AbstractVisitor {
    /** Indented code is left out: Chinese paragraphs are indented and are no code. */
    private static final Set<Class<? extends Block>> BLOCKS = Set.of(
            Heading.class,
            HtmlBlock.class,
            ThematicBreak.class,
            FencedCodeBlock.class,
            BlockQuote.class,
            ListBlock.class);

    private static final Form CELLS = new Form(Kind.CELL, 0, Setting.START, false);
    private static final Pattern STRUCK = Pattern.compile("^</?(?:s|del|strike)(?:\\s|>)", Pattern.CASE_INSENSITIVE);
    /** {@code ##Goals}, as people write it and some programs show it. */
    private static final Pattern TIGHT_HEADING = Pattern.compile("(#{2,6})[^#\\s][^\n]*");

    private static final int MOST_NESTED = 200;
    private final String source;
    private final int offset;
    private final LineCollector lines;
    private Form form = Form.MARKED;
    private boolean struck;
    private boolean inCell;
    /** Signs before a heading that are still to be passed over. */
    private int hashes;

    private MarkdownText(String source, int offset, LineCollector lines) {
        this.source = source;
        this.offset = offset;
        this.lines = lines;
    }

    static Lines read(String text) {
        var lines = new LineCollector();
        var source = Masked.markdown(text, lines);
        int start = FrontMatter.read(source, lines.declared);
        var document = Parser.builder()
                .enabledBlockTypes(BLOCKS)
                .extensions(List.of(TablesExtension.create()))
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .maxOpenBlockParsers(MOST_NESTED)
                .maxInlineNesting(MOST_NESTED)
                .build()
                .parse(source.substring(start));
        if (isMostlyHtml(document, source.length() - start)) {
            HtmlText.read(source, start, source.length(), lines);
        } else {
            document.accept(new MarkdownText(source, start, lines));
        }
        return lines.lines();
    }

    private static boolean isMostlyHtml(Node document, int length) {
        int html = 0;
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            html += node instanceof HtmlBlock ? end(node) - start(node) : 0;
        }
        return html * 2 > length;
    }

    @Override
    public void visit(Heading heading) {
        block(heading, new Form(Kind.HEADING, heading.getLevel(), Setting.START, false));
    }

    @Override
    public void visit(Paragraph paragraph) {
        var tight = TIGHT_HEADING.matcher(source).region(offset + start(paragraph), offset + end(paragraph));
        if (paragraph.getFirstChild() instanceof Text && tight.matches()) {
            hashes = tight.end(1) - tight.start(1);
            block(paragraph, new Form(Kind.HEADING, hashes, Setting.START, false));
            return;
        }
        boolean item = paragraph.getParent() instanceof ListItem;
        if (item && paragraph.getPrevious() == null) {
            marker((ListItem) paragraph.getParent());
        }
        block(paragraph, item ? new Form(Kind.LIST_ITEM, 0, Setting.START, false) : Form.MARKED);
    }

    private void block(Block block, Form as) {
        form = as;
        visitChildren(block);
        lines.endIfBegun(as);
        lines.end(Form.MARKED);
    }

    /** The number of an ordered list is part of the document; a bullet is not. */
    private void marker(ListItem item) {
        if (item.getParent() instanceof OrderedList) {
            int from = offset + start(item);
            int to = from;
            while (to < source.length() && !Character.isWhitespace(source.charAt(to))) {
                lines.add(source.charAt(to), to, to + 1);
                to++;
            }
            lines.add(' ', to, Math.min(to + 1, source.length()));
        }
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock) {
            lines.tables().begin();
            visitChildren(block);
            lines.tables().end();
            lines.end(Form.MARKED);
        } else {
            visitChildren(block);
        }
    }

    /** Parts of a pipe table; the cells of a row make one line, parted by tabs. */
    @Override
    public void visit(CustomNode node) {
        switch (node) {
            case TableRow row -> {
                lines.tables().row(row.getParent() instanceof TableHead);
                visitChildren(row);
                lines.endIfBegun(CELLS);
            }
            case TableCell cell -> {
                if (cell.getPrevious() != null && !lines.isEmpty()) {
                    lines.part(offset + start(cell));
                }
                lines.tables().cell(1, 1, cell.isHeader());
                inCell = true;
                visitChildren(cell);
                inCell = false;
                lines.tables().endCell();
            }
            default -> visitChildren(node);
        }
    }

    @Override
    public void visit(Text text) {
        place(text.getLiteral(), text.getSourceSpans(), true);
    }

    @Override
    public void visit(Code code) {
        place(code.getLiteral(), code.getSourceSpans(), false);
    }

    @Override
    public void visit(FencedCodeBlock code) {
        lines.dropped("代码", code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        int at = offset + start(lineBreak);
        lines.space('\n', at, at + 1);
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        lines.endIfBegun(form);
    }

    @Override
    public void visit(StrongEmphasis emphasis) {
        lines.bold(true);
        visitChildren(emphasis);
        lines.bold(false);
    }

    @Override
    public void visit(Emphasis emphasis) {
        visitChildren(emphasis);
    }

    @Override
    public void visit(Link link) {
        lines.link(true);
        visitChildren(link);
        lines.link(false);
    }

    /** A picture stands in the text by its description, or else by the name of its file. */
    @Override
    public void visit(Image image) {
        lines.endIfBegun(form);
        visitChildren(image);
        if (lines.isEmpty()) {
            var name = image.getDestination().substring(image.getDestination().lastIndexOf('/') + 1);
            int from = offset + start(image);
            int at = source.indexOf(name, from);
            if (at >= 0 && at + name.length() <= offset + end(image)) {
                for (int i = 0; i < name.length(); i++) {
                    lines.add(name.charAt(i), at + i, at + i + 1);
                }
            }
        }
        lines.endIfBegun(new Form(Kind.PICTURE, 0, Setting.START, false));
    }

    @Override
    public void visit(HtmlBlock block) {
        HtmlText.read(source, offset + start(block), offset + end(block), lines);
        lines.end(Form.MARKED);
    }

    @Override
    public void visit(HtmlInline html) {
        var tag = html.getLiteral();
        if (tag.regionMatches(true, 0, "<br", 0, 3)) {
            if (inCell) {
                lines.space(' ', offset + start(html), offset + end(html));
            } else {
                lines.endIfBegun(form);
            }
        } else if (STRUCK.matcher(tag).find()) {
            struck = tag.charAt(1) != '/';
        }
    }

    private void place(String text, List<SourceSpan> spans, boolean entities) {
        if (spans.isEmpty()) {
            return;
        }
        if (struck) {
            lines.dropped("划线删除的文字", text);
            return;
        }
        int from = offset + spans.getFirst().getInputIndex();
        var last = spans.getLast();
        var places = new Alignment(source, from, offset + last.getInputIndex() + last.getLength(), entities);
        for (int i = 0; i < text.length(); i++) {
            places.next(text, i);
            if (hashes > 0) {
                hashes--;
                continue;
            }
            lines.add(text.charAt(i), places.start(), places.end());
        }
    }

    private static int start(Node node) {
        return node.getSourceSpans().isEmpty()
                ? 0
                : node.getSourceSpans().getFirst().getInputIndex();
    }

    private static int end(Node node) {
        if (node.getSourceSpans().isEmpty()) {
            return 0;
        }
        var last = node.getSourceSpans().getLast();
        return last.getInputIndex() + last.getLength();
    }
}
