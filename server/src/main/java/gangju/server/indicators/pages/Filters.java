package gangju.server.indicators.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form that narrows a list by its address.
 *
 * @param text to find, null where the list is not searched
 * @param typed fields with a name to type
 * @param kept parameters of the address that the form does not change: order, clocks
 * @param clear address without filters, null where there are none
 */
public record Filters(
        String path,
        @Nullable String text,
        List<Typed> typed,
        List<Choices> choices,
        List<ClockStrip.Kept> kept,
        @Nullable String clear) {
    public Filters {
        typed = List.copyOf(typed);
        choices = List.copyOf(choices);
        kept = List.copyOf(kept);
    }

    public Filters(
            String path,
            @Nullable String text,
            List<Choices> choices,
            List<ClockStrip.Kept> kept,
            @Nullable String clear) {
        this(path, text, List.of(), choices, kept, clear);
    }

    /**
     * A field for a name of which there may be too many to choose from.
     *
     * @param offered some of them
     */
    public record Typed(String name, String label, String value, List<String> offered) {
        public Typed {
            offered = List.copyOf(offered);
        }
    }
}
