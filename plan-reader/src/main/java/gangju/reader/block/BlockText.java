package gangju.reader.block;

import gangju.model.Finding;
import gangju.model.Pages;
import gangju.model.Table;
import gangju.reader.text.PositionedText;
import java.util.List;
import java.util.Map;

/**
 * The reading's text and its blocks, in order, one line a block.
 *
 * @param tables their cells are blocks of the text, or stand in one, parted by tabs
 * @param pages where the source has pages
 * @param declared what front matter or page metadata say: title, date, author, keyed as written, lower case
 */
public record BlockText(
        PositionedText text,
        List<Block> blocks,
        List<Table> tables,
        Pages pages,
        Map<String, String> declared,
        List<Finding> findings) {
    public BlockText {
        blocks = List.copyOf(blocks);
        tables = List.copyOf(tables);
        declared = Map.copyOf(declared);
        findings = List.copyOf(findings);
    }

    public String of(Block block) {
        return block.span().of(text.value());
    }
}
