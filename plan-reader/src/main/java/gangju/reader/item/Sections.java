package gangju.reader.item;

import gangju.model.OutlineNode;
import gangju.model.Span;
import gangju.reader.outline.Outline;
import gangju.reader.statement.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What each section of the outline does in the plan, from its role or else the words of its heading. */
final class Sections {
    /** 强化农业发展基础: what is still to be done. */
    private static final Pattern STRENGTHENED =
            Pattern.compile("(?:强化|夯实|巩固|打牢|筑牢|加强|厚植|增强|奠定|打好|改善|优化|抢抓|应对|化解|破解|解决)[^,，、]{0,12}$");

    private static final Pattern TWOFOLD = Pattern.compile("(?:成就|成效|回顾|现状|基础)(?:和|与|及).{0,12}目标");

    private static final Words WORDS = Words.read("sections.tsv");

    /** What a section does, as far as its numbers are concerned. */
    enum Purpose {
        GOAL,
        ACHIEVEMENT,
        BACKGROUND,
        PRINCIPLE,
        OTHER
    }

    private final Map<String, OutlineNode> nodes = new HashMap<>();
    private final Map<String, Purpose> purposes = new HashMap<>();
    private final String folded;

    Sections(Outline outline, String folded) {
        this.folded = folded;
        for (OutlineNode node : outline.nodes()) {
            nodes.put(node.id(), node);
        }
    }

    Purpose purpose(@Nullable String id) {
        var node = id == null ? null : nodes.get(id);
        if (node == null) {
            return Purpose.OTHER;
        }
        var known = purposes.get(node.id());
        if (known == null) {
            var own = own(node);
            known = own != Purpose.OTHER || node.id().equals(node.parent()) ? own : purpose(node.parent());
            purposes.put(node.id(), known);
        }
        return known;
    }

    private Purpose own(OutlineNode node) {
        var fromWords = node.kind() == OutlineNode.Kind.HEAD ? Purpose.OTHER : fromTitle(node);
        if (fromWords != Purpose.OTHER || node.role() == null) {
            return fromWords;
        }
        return switch (node.role()) {
            case GOAL -> Purpose.GOAL;
            case ACHIEVEMENT -> Purpose.ACHIEVEMENT;
            case PRINCIPLE -> Purpose.PRINCIPLE;
            case TASK -> Purpose.OTHER;
        };
    }

    /** 发展成就和主要目标: a chapter that looks back first and ahead then. */
    boolean isTwofold(@Nullable String id) {
        var node = id == null ? null : nodes.get(id);
        while (node != null && node.kind() == OutlineNode.Kind.HEAD) {
            node = node.parent() == null ? null : nodes.get(node.parent());
        }
        return node != null && TWOFOLD.matcher(node.span().of(folded)).find();
    }

    private Purpose fromTitle(OutlineNode node) {
        var title = node.span().of(folded);
        if (TWOFOLD.matcher(title).find()) {
            return Purpose.GOAL;
        }
        for (int i = 0; i < title.length(); i++) {
            var word = WORDS.at(title, i, title.length());
            if (word != null && !STRENGTHENED.matcher(title.substring(0, i)).find()) {
                return switch (WORDS.attribute(word)) {
                    case "goal" -> Purpose.GOAL;
                    case "achievement" -> Purpose.ACHIEVEMENT;
                    case "background" -> Purpose.BACKGROUND;
                    case "principle" -> Purpose.PRINCIPLE;
                    default -> Purpose.OTHER;
                };
            }
        }
        return Purpose.OTHER;
    }

    /** The numbered or marked heading above, for what holds from one paragraph to the next. */
    @Nullable
    String section(@Nullable String id) {
        var node = id == null ? null : nodes.get(id);
        while (node != null && node.kind() == OutlineNode.Kind.HEAD) {
            node = node.parent() == null ? null : nodes.get(node.parent());
        }
        return node == null ? null : node.id();
    }

    @Nullable
    String parent(String id) {
        var node = nodes.get(id);
        return node == null ? null : node.parent();
    }

    @Nullable
    Span heading(@Nullable String id) {
        var node = id == null ? null : nodes.get(id);
        return node == null ? null : node.span();
    }

    @Nullable
    String title(@Nullable String id) {
        var node = id == null ? null : nodes.get(id);
        return node == null ? null : node.title();
    }
}
