package gangju.reader.block;

import gangju.model.Finding;
import gangju.reader.text.PositionedText;
import java.util.List;
import java.util.Map;

/**
 * The reading's text and its blocks, in order, one line a block.
 *
 * @param declared what front matter or page metadata say: title, date, author, keyed as written, lower case
 */
public record BlockText(PositionedText text, List<Block> blocks, Map<String, String> declared, List<Finding> findings) {
    public BlockText {
        blocks = List.copyOf(blocks);
        declared = Map.copyOf(declared);
        findings = List.copyOf(findings);
    }

    public String of(Block block) {
        return block.span().of(text.value());
    }
}
