package gangju.reader.outline;

import gangju.model.Finding;
import gangju.model.Metadata;
import gangju.model.OutlineNode;
import gangju.model.Pages;
import gangju.model.Table;
import gangju.reader.block.BlockText;
import java.util.List;

/**
 * The document in order: its headings, the running text below each, and what it says about itself.
 *
 * @param nodes in document order
 * @param paragraphs in document order; tables of contents, metadata lines, titles and signatures are not among them
 */
public record Outline(
        BlockText source,
        Metadata metadata,
        List<OutlineNode> nodes,
        List<Paragraph> paragraphs,
        List<Finding> findings) {
    public Outline {
        nodes = List.copyOf(nodes);
        paragraphs = List.copyOf(paragraphs);
        findings = List.copyOf(findings);
    }

    /** With spans in the reading's text. */
    public List<Table> tables() {
        return source.tables();
    }

    public Pages pages() {
        return source.pages();
    }

    public String text() {
        return source.text().value();
    }
}
