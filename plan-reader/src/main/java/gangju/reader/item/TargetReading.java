package gangju.reader.item;

import gangju.model.Statement;
import gangju.model.Target;
import java.util.List;

/** The plan's targets and the numbers that are none, in document order. */
public record TargetReading(List<Target> targets, List<Statement> statements) {
    public TargetReading {
        targets = List.copyOf(targets);
        statements = List.copyOf(statements);
    }
}
