package gangju.server.plans;

import gangju.model.OutlineNode;
import gangju.model.Project;
import gangju.model.Statement;
import gangju.model.Target;
import gangju.model.Task;
import java.util.Locale;

/** The kinds of items that a plan is made of. */
public enum ItemKind {
    NODE(OutlineNode.class),
    TARGET(Target.class),
    STATEMENT(Statement.class),
    TASK(Task.class),
    PROJECT(Project.class);

    private final Class<? extends Record> type;

    ItemKind(Class<? extends Record> type) {
        this.type = type;
    }

    /** The plan model's record that an item of this kind holds. */
    public Class<? extends Record> type() {
        return type;
    }

    /** As the database and addresses have it: {@code target}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is no such kind */
    public static ItemKind parse(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
