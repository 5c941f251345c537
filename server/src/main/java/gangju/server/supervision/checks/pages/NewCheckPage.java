package gangju.server.supervision.checks.pages;

import gangju.server.pages.Option;
import gangju.server.pages.PageFrame;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form of a new check.
 *
 * @param plan that it is about; null where none is chosen yet
 * @param items of that plan to choose from
 * @param about the notice whose answer it checks, {@code notice} its id; null for none
 */
public record NewCheckPage(
        PageFrame frame,
        @Nullable String plan,
        List<Option> plans,
        List<Option> units,
        List<Tick> items,
        @Nullable String about,
        @Nullable Long notice,
        Map<String, String> values,
        Map<String, String> problems) {
    /** Whether some come ticked; they stand before the others then. */
    public boolean hasChosen() {
        return items.stream().anyMatch(Tick::isChosen);
    }

    public record Tick(long id, String title, boolean isChosen) {}
}
