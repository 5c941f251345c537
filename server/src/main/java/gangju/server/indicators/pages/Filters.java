package gangju.server.indicators.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form that narrows a list by its address.
 *
 * @param text to find, null where the list is not searched
 * @param kept parameters of the address that the form does not change: order, clocks
 * @param clear address without filters, null where there are none
 */
public record Filters(
        String path,
        @Nullable String text,
        List<Choices> choices,
        List<ClockStrip.Kept> kept,
        @Nullable String clear) {
    public Filters {
        choices = List.copyOf(choices);
        kept = List.copyOf(kept);
    }
}
