package gangju.reader.item;

import gangju.model.Metadata;
import gangju.model.OutlineNode;
import gangju.model.Pages;
import gangju.model.Period;
import gangju.model.Span;
import gangju.reader.block.Block;
import gangju.reader.block.BlockText;
import gangju.reader.outline.Outline;
import gangju.reader.outline.Paragraph;
import gangju.reader.text.PositionedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A plan of one section, made from lines of text. */
final class TestingOutline {
    private TestingOutline() {}

    static Outline of(String heading, List<String> paragraphs, @Nullable Period period, String issuer) {
        var text = heading + "\n" + String.join("\n", paragraphs);
        var blocks = new ArrayList<Block>();
        var running = new ArrayList<Paragraph>();
        int start = 0;
        for (String line : text.split("\n")) {
            var span = new Span(start, start + line.length());
            blocks.add(new Block(span, Block.Kind.PARAGRAPH, 0, Block.Alignment.START, List.of()));
            if (start > 0) {
                running.add(new Paragraph("1", span, span));
            }
            start += line.length() + 1;
        }
        var head = blocks.getFirst().span();
        var node = new OutlineNode("1", 1, null, heading, null, OutlineNode.Kind.CHAPTER, null, head, head, null);
        return new Outline(
                new BlockText(positioned(text), blocks, List.of(), Pages.NONE, Map.of(), List.of()),
                metadata(period, issuer),
                List.of(node),
                running,
                List.of());
    }

    private static PositionedText positioned(String text) {
        return new PositionedText(
                text,
                IntStream.range(0, text.length()).toArray(),
                IntStream.rangeClosed(1, text.length()).toArray());
    }

    private static Metadata metadata(@Nullable Period period, String issuer) {
        return new Metadata(
                "专项规划", List.of(issuer), null, null, null, null, null, period, null, "zh-Hans", List.of(), List.of());
    }
}
