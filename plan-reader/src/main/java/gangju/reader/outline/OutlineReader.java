package gangju.reader.outline;

import gangju.model.Finding;
import gangju.model.OutlineNode;
import gangju.model.Table;
import gangju.reader.block.Block;
import gangju.reader.block.BlockText;
import gangju.reader.script.Folding;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the headings of a document, the paragraphs below each, and what the document says about itself. */
public final class OutlineReader {
    private final BlockText source;
    private final List<Passage> passages;
    private final List<Heading> headings = new ArrayList<>();
    private final List<Finding> findings;

    private OutlineReader(BlockText source) {
        this.source = source;
        this.passages = passages(source);
        this.findings = new ArrayList<>(source.findings());
    }

    public static Outline read(BlockText source) {
        return new OutlineReader(source).read();
    }

    private Outline read() {
        var contents = Contents.find(passages);
        var opening = Opening.of(passages, contents, !source.pages().starts().isEmpty());
        var outside = new BitSet();
        outside.or(contents);
        outside.or(opening.labels());
        var ranked = Ranks.rank(Series.complete(Listed.without(headings(outside), passages), passages, outside));
        var sections = Wrappers.without(References.without(ranked), passages);
        var all = withLeads(sections, outside);
        var nodes = new Tree(source);
        var paragraphs = paragraphs(all, outside, nodes);
        if (nodes.nodes().isEmpty()) {
            findings.add(
                    new Finding("no-headings", Finding.Severity.WARNING, "全文没有找到标题，无法分章节。请检查是否漏存了标题，或在审阅时手工标出。", null));
        }
        var metadata = MetadataReader.read(source, passages, opening);
        return new Outline(source, metadata, nodes.nodes(), paragraphs, findings);
    }

    private static List<Passage> passages(BlockText source) {
        var passages = new ArrayList<Passage>(source.blocks().size());
        for (var block : source.blocks()) {
            var text = source.of(block);
            var folded = Folding.characters(text);
            boolean apart = block.kind() == Block.Kind.NOTE || isInTable(block, source.tables());
            var marker = apart ? null : marker(block, folded);
            passages.add(new Passage(block, apart, text, folded, marker));
        }
        return passages;
    }

    /** A heading that the source marks as one may have a number that running text only begins with. */
    private static @Nullable Marker marker(Block block, String folded) {
        return Marker.of(folded)
                .or(() -> block.kind() == Block.Kind.HEADING ? LatinMarker.ofHeading(folded) : Optional.empty())
                .orElse(null);
    }

    /** @param tables in the order of the text */
    private static boolean isInTable(Block block, List<Table> tables) {
        int low = 0;
        int high = tables.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tables.get(middle).span().start() <= block.span().end()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low > 0 && tables.get(low - 1).span().overlaps(block.span());
    }

    private List<Heading> headings(BitSet outside) {
        var attachments = Attachments.listed(passages);
        for (int i = 0; i < passages.size(); i++) {
            if (!outside.get(i) && !attachments.get(i) && !isCaption(i)) {
                HeadingRule.of(passages.get(i)).ifPresent(headings::add);
            }
        }
        LatinTitles.among(passages, outside).forEach(headings::add);
        headings.sort(Comparator.comparingInt(heading -> heading.passage().start()));
        if (headings.stream()
                        .filter(heading -> heading.style() == Style.EMPHASIS)
                        .count()
                < 2) {
            headings.removeIf(heading -> heading.style() == Style.EMPHASIS);
        }
        return headings;
    }

    /** Bold words above a picture name the picture. */
    private boolean isCaption(int index) {
        return passages.get(index).number() == null
                && index + 1 < passages.size()
                && passages.get(index + 1).isPicture();
    }

    private List<Heading> withLeads(List<Heading> sections, BitSet outside) {
        var byPassage = new HashMap<Integer, Heading>();
        sections.forEach(heading -> byPassage.put(heading.passage().start(), heading));
        var all = new ArrayList<Heading>();
        var group = new ArrayList<Passage>();
        boolean begun = false;
        for (int i = 0; i < passages.size(); i++) {
            var passage = passages.get(i);
            var heading = byPassage.get(passage.start());
            if (heading != null) {
                all.addAll(Leads.among(group));
                group.clear();
                all.add(heading);
                begun = !References.is(heading);
            } else if (begun && !outside.get(i) && !passage.isPicture()) {
                group.add(passage);
            }
        }
        all.addAll(Leads.among(group));
        return all;
    }

    private List<Paragraph> paragraphs(List<Heading> all, BitSet outside, Tree nodes) {
        Map<Integer, Heading> byPassage = new HashMap<>();
        all.forEach(heading -> byPassage.put(heading.passage().start(), heading));
        var paragraphs = new ArrayList<Paragraph>();
        @Nullable OutlineNode node = null;
        int depth = 0;
        for (int i = 0; i < passages.size(); i++) {
            var passage = passages.get(i);
            if (outside.get(i) || passage.isPicture() || passage.isNote()) {
                continue;
            }
            var heading = byPassage.get(passage.start());
            if (heading != null) {
                node = nodes.add(heading);
                depth = heading.style().labels() ? depth : heading.rank();
            } else if (node != null) {
                node = nodes.under(depth).orElse(node);
            }
            if (heading == null || heading.isRunIn()) {
                int body = heading == null ? 0 : heading.bodyStart();
                int length = passage.text().length();
                paragraphs.add(new Paragraph(
                        node == null ? null : node.id(), passage.span(0, length), passage.span(body, length)));
            }
        }
        return paragraphs;
    }
}
