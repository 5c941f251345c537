package gangju.server.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit (单位): a body that can own tasks, with or without accounts.
 *
 * @param parent null for the root
 * @param kind such as {@code commission}
 * @param aliases other names that documents use
 * @param depth 0 for the root
 */
public record Unit(
        long id, @Nullable Long parent, String name, String kind, List<String> aliases, boolean isClosed, int depth) {
    public Unit {
        aliases = List.copyOf(aliases);
    }
}
