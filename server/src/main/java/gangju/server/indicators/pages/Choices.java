package gangju.server.indicators.pages;

import java.util.List;

/** A field with values to choose from. */
public record Choices(String name, String label, List<Option> options) {
    public Choices {
        options = List.copyOf(options);
    }

    /** One of the values. */
    public record Option(String value, String label, boolean selected) {}
}
