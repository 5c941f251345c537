package gangju.reader.item;

import gangju.model.Finding;
import gangju.model.Finding.Severity;
import gangju.model.OutlineNode;
import gangju.model.Span;
import gangju.reader.block.Block;
import gangju.reader.outline.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds tables that the document holds only as pictures, for their rows can't be read. */
final class PicturedTables {
    private static final Pattern PICTURE_FILE =
            Pattern.compile("\\S[^\n。]{0,120}\\.(?:jpe?g|png|gif|bmp|webp|tiff?)\\W{0,3}", Pattern.CASE_INSENSITIVE);
    private static final Pattern TABLE = Pattern.compile("指标|一览表|明细表|任务表|分解表|清单|专栏\\s*\\d|^表\\s*[\\d一二三四五六七八九十]|附表");
    private static final int NEAR = 2;
    private static final int LONGEST_CAPTION = 60;

    private PicturedTables() {}

    /** A finding for each such table, and one for all other pictures. */
    static List<Finding> in(Outline outline, String folded) {
        var findings = new ArrayList<Finding>();
        var others = new ArrayList<Span>();
        var blocks = outline.source().blocks();
        for (int i = 0; i < blocks.size(); i++) {
            var span = blocks.get(i).span();
            if (blocks.get(i).kind() != Block.Kind.PICTURE
                    && !PICTURE_FILE.matcher(span.of(folded)).matches()) {
                continue;
            }
            if (captionOfTable(blocks, i, folded)) {
                findings.add(new Finding("table-is-picture", Severity.WARNING, message(outline, span), span));
            } else {
                others.add(span);
            }
        }
        if (!others.isEmpty()) {
            var message = "有 %d 幅图片没有读。如其中有表格或指标，请在审阅时照图补录。".formatted(others.size());
            findings.add(new Finding("picture-not-read", Severity.INFO, message, others.getFirst()));
        }
        return findings;
    }

    /** The picture's own name, or a short line close to it, speaks of a table. */
    private static boolean captionOfTable(List<Block> blocks, int index, String folded) {
        for (int i = Math.max(0, index - NEAR); i <= Math.min(blocks.size() - 1, index + 1); i++) {
            var line = blocks.get(i).span().of(folded);
            boolean tells =
                    line.length() <= LONGEST_CAPTION && TABLE.matcher(line).find();
            if (tells || i < index && line.endsWith(":") && TABLE.matcher(line).find()) {
                return true;
            }
        }
        return false;
    }

    private static String message(Outline outline, Span span) {
        var node = above(outline.nodes(), span);
        var where = node == null ? "文中" : "“" + node.title() + "”部分";
        return where + "有一张表只有图片，表里的指标没有读到。请在审阅页的表格里照图补录，或换用带文字的版本重新读取。";
    }

    private static @Nullable OutlineNode above(List<OutlineNode> nodes, Span span) {
        OutlineNode above = null;
        for (OutlineNode node : nodes) {
            if (node.span().start() <= span.start() && node.kind() != OutlineNode.Kind.HEAD) {
                above = node;
            }
        }
        return above;
    }
}
