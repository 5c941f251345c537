package gangju.reader.item;

import gangju.model.Span;
import gangju.model.Strength;
import gangju.reader.block.Block;
import gangju.reader.outline.Outline;
import gangju.reader.statement.Sentence;
import gangju.reader.statement.SentenceReading;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether targets bind or are expected: from marks beside them, or from the title of their section's table. */
final class Strengths {
    private static final int LONGEST_TITLE = 40;

    private final Wording wording;
    private final Sections sections;
    private final Map<String, Strength> bySection = new HashMap<>();

    Strengths(Outline outline, Sections sections, Wording wording, String folded) {
        this.wording = wording;
        this.sections = sections;
        var nodes = outline.nodes();
        int next = 0;
        String node = null;
        for (Block block : outline.source().blocks()) {
            while (next < nodes.size()
                    && nodes.get(next).span().start() <= block.span().start()) {
                node = nodes.get(next++).id();
            }
            var section = sections.section(node);
            boolean isTitle = block.span().length() <= LONGEST_TITLE && isTableTitle(folded, block.span());
            var strength = isTitle ? wording.strength(block.span()) : null;
            if (section != null && strength != null) {
                bySection.put(section, strength);
            }
        }
    }

    private static boolean isTableTitle(String folded, Span span) {
        return folded.indexOf("性指标", span.start(), span.end()) >= 0;
    }

    @Nullable
    Strength of(Sentence sentence, SentenceReading reading, int clause) {
        var clauses = reading.clauses();
        var own = wording.strength(clauses.get(clause).span());
        for (int i = clause + 1;
                own == null
                        && i < clauses.size()
                        && i < clause + 4
                        && clauses.get(i).parenthetical();
                i++) {
            own = wording.strength(clauses.get(i).span());
        }
        var section = sections.section(sentence.node());
        return own != null || section == null ? own : bySection.get(section);
    }
}
