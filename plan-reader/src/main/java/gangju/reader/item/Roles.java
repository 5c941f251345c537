package gangju.reader.item;

import gangju.model.OutlineNode;
import gangju.model.OutlineNode.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which parts of a plan promise something. */
final class Roles {
    private final Map<String, Role> roles = new HashMap<>();

    Roles(List<OutlineNode> nodes) {
        for (OutlineNode node : nodes) {
            if (node.role() != null) {
                roles.put(node.id(), node.role());
            }
        }
    }

    /** Tasks and goals do; where a document has no tasks by its headings, everything may that is no other part. */
    boolean isPromised(@Nullable String node) {
        var role = roles.get(node);
        if (role == null) {
            return !roles.containsValue(Role.TASK);
        }
        return role == Role.TASK || role == Role.GOAL;
    }
}
