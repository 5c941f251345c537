package gangju.indicator.entry;

import gangju.indicator.ReferencePeriod;
import gangju.indicator.remark.Remark;
import java.util.Arrays;
import java.util.List;

/** Something to look at before a figure is believed. */
public record Doubt(DoubtKind kind, List<String> arguments) {
    public Doubt {
        arguments = List.copyOf(arguments);
    }

    static Doubt of(DoubtKind kind, Object... arguments) {
        return new Doubt(kind, Arrays.stream(arguments).map(Doubt::text).toList());
    }

    private static String text(Object argument) {
        return argument instanceof ReferencePeriod ? Remark.text(argument) : argument.toString();
    }
}
