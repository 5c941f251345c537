package gangju.reader.outline;

import gangju.model.OutlineNode;
import gangju.model.OutlineNode.Kind;
import gangju.model.OutlineNode.Role;
import gangju.reader.block.BlockText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Nests headings by rank and numbers them. */
final class Tree {
    private static final Pattern CHAPTER = Pattern.compile("(\\d{1,2})\\.?");
    private static final Pattern SECTION = Pattern.compile("(\\d{1,2})\\.\\d{1,2}\\b(?!\\.)");
    private final BlockText source;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<OutlineNode> nodes = new ArrayList<>();
    private final Map<Integer, Integer> counts = new HashMap<>();
    private final Map<Integer, Integer> inBox = new HashMap<>();
    private int top;

    private static final class Open {
        final OutlineNode node;
        final int rank;
        int children;

        Open(OutlineNode node, int rank) {
            this.node = node;
            this.rank = rank;
        }
    }

    Tree(BlockText source) {
        this.source = source;
    }

    OutlineNode add(Heading heading) {
        leaveBox(heading);
        while (!open.isEmpty() && open.peek().rank >= heading.rank()) {
            open.pop();
        }
        if (isOfMissingChapter(heading)) {
            open.pop();
        }
        var parent = open.peek();
        var node = node(heading, parent);
        nodes.add(node);
        open.push(new Open(node, heading.rank()));
        count(heading);
        return node;
    }

    /** Section 3.1 where chapter 3 has no heading of its own: it stands beside chapter 2, not in it. */
    private boolean isOfMissingChapter(Heading heading) {
        var above = open.peek();
        if (above == null || above.node.number() == null) {
            return false;
        }
        var own = SECTION.matcher(heading.passage().folded());
        var chapter = CHAPTER.matcher(above.node.number());
        return own.lookingAt() && chapter.matches() && !own.group(1).equals(chapter.group(1));
    }

    private void count(Heading heading) {
        if (heading.style() == Style.BOX) {
            inBox.clear();
        } else if (isInBox()) {
            inBox.put(heading.rank(), heading.ordinal());
        } else {
            counts.put(heading.rank(), heading.ordinal());
            counts.keySet().removeIf(rank -> rank > heading.rank());
        }
    }

    /** A number that goes on where it stopped before the box, and not in it, stands after the box. */
    private void leaveBox(Heading heading) {
        int before = heading.ordinal() - 1;
        if (isInBox()
                && before > 0
                && counts.getOrDefault(heading.rank(), -1) == before
                && inBox.getOrDefault(heading.rank(), -1) != before) {
            while (isInBox()) {
                open.pop();
            }
        }
    }

    private boolean isInBox() {
        return open.stream().anyMatch(each -> each.rank == Style.BOX.rank());
    }

    /** The nearest open node that is at most as narrow as {@code rank}: what a paragraph without a lead belongs to. */
    Optional<OutlineNode> under(int rank) {
        return open.stream().filter(each -> each.rank <= rank).findFirst().map(each -> each.node);
    }

    /** A chapter that only its place makes a task is none where all its sections are something else. */
    List<OutlineNode> nodes() {
        var parted = new HashSet<String>();
        var working = new HashSet<String>();
        for (var node : nodes) {
            if (node.parent() != null && node.kind() == Kind.SECTION) {
                parted.add(node.parent());
                if (node.role() == Role.TASK) {
                    working.add(node.parent());
                }
            }
        }
        return nodes.stream()
                .map(node -> parted.contains(node.id()) && !working.contains(node.id()) && isTaskChapter(node)
                        ? withoutRole(node)
                        : node)
                .toList();
    }

    private static boolean isTaskChapter(OutlineNode node) {
        return node.level() == 1 && node.role() == Role.TASK;
    }

    private static OutlineNode withoutRole(OutlineNode node) {
        return new OutlineNode(
                node.id(),
                node.level(),
                node.number(),
                node.title(),
                node.parent(),
                node.kind(),
                null,
                node.span(),
                node.raw(),
                node.page());
    }

    private OutlineNode node(Heading heading, @Nullable Open parent) {
        var passage = heading.passage();
        var marker = passage.number();
        var span = passage.span(0, heading.titleEnd());
        return new OutlineNode(
                id(parent),
                parent == null ? 1 : parent.node.level() + 1,
                marker == null
                        ? null
                        : passage.text().substring(0, marker.written()).strip(),
                heading.title(),
                parent == null ? null : parent.node.id(),
                kind(heading, parent),
                role(heading, parent),
                span,
                source.text().raw(span),
                source.pages().at(span.start()));
    }

    private String id(@Nullable Open parent) {
        if (parent == null) {
            top++;
            return Integer.toString(top);
        }
        parent.children++;
        return parent.node.id() + "." + parent.children;
    }

    private static Kind kind(Heading heading, @Nullable Open parent) {
        if (heading.style().labels()) {
            return Kind.HEAD;
        }
        return parent == null ? Kind.CHAPTER : Kind.SECTION;
    }

    private static @Nullable Role role(Heading heading, @Nullable Open parent) {
        var inherited = parent == null ? null : parent.node.role();
        if (heading.style().labels() && inherited != null) {
            return inherited;
        }
        return Roles.of(heading.title(), inherited, parent == null);
    }
}
