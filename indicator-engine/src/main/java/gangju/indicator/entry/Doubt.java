package gangju.indicator.entry;

import java.util.Arrays;
import java.util.List;

/** Something to look at before a figure is believed. */
public record Doubt(DoubtKind kind, List<String> arguments) {
    public Doubt {
        arguments = List.copyOf(arguments);
    }

    static Doubt of(DoubtKind kind, Object... arguments) {
        return new Doubt(kind, Arrays.stream(arguments).map(Object::toString).toList());
    }
}
