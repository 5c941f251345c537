package gangju.reader.table;

import gangju.model.OutlineNode;
import gangju.model.OutlineNode.Role;
import gangju.reader.outline.Outline;
import gangju.reader.script.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ties a row to the section of the text that it repeats, by the characters of their titles. */
final class Ties {
    private static final double ALIKE = 0.8;
    private static final int SHORTEST = 4;
    private static final int MOST_NODES = 1000;

    private final Map<String, String> exact = new HashMap<>();
    private final List<Title> titles = new ArrayList<>();
    private final Map<String, String> known = new HashMap<>();

    private record Title(String node, Set<String> pairs) {}

    Ties(Outline outline) {
        for (OutlineNode node : outline.nodes()) {
            var key = Folding.key(node.title());
            if (key.length() >= SHORTEST && isDone(node)) {
                exact.putIfAbsent(key, node.id());
                if (titles.size() < MOST_NODES) {
                    titles.add(new Title(node.id(), new HashSet<>(Folding.bigrams(node.title()))));
                }
            }
        }
    }

    /** What is told of the past is not repeated by tasks. */
    private static boolean isDone(OutlineNode node) {
        return node.role() == null || node.role() == Role.TASK || node.role() == Role.GOAL;
    }

    /** The node whose title a task repeats, else {@code around}. */
    @Nullable
    String section(String title, @Nullable String around) {
        var found = known.computeIfAbsent(title, this::find);
        return found.isEmpty() ? around : found;
    }

    private String find(String title) {
        var node = exact.get(Folding.key(title));
        if (node != null) {
            return node;
        }
        var pairs = new HashSet<>(Folding.bigrams(title));
        var best = "";
        double most = ALIKE;
        for (var other : titles) {
            long common = pairs.stream().filter(other.pairs()::contains).count();
            double likeness =
                    2.0 * common / Math.max(1, pairs.size() + other.pairs().size());
            if (likeness >= most) {
                most = likeness;
                best = other.node();
            }
        }
        return best;
    }
}
