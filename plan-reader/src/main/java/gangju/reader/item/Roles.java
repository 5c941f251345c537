package gangju.reader.item;

import gangju.model.OutlineNode;
import gangju.model.OutlineNode.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The role of a node, taken from the nearest node above where it has none of its own. */
final class Roles {
    private final Map<String, OutlineNode> nodes = new HashMap<>();

    Roles(List<OutlineNode> outline) {
        outline.forEach(node -> nodes.put(node.id(), node));
    }

    @Nullable Role of(@Nullable String id) {
        for (var node = nodes.get(id); node != null; node = nodes.get(node.parent())) {
            if (node.role() != null) {
                return node.role();
            }
        }
        return null;
    }
}
