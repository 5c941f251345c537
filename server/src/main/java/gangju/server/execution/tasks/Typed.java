package gangju.server.execution.tasks;

import java.util.Map;

/**
 * What a refused form of a task's page held, so that nobody types it again.
 *
 * @param form its address below the page's, such as {@code parts/12}; empty after no refusal
 * @param problem why it was refused
 */
public record Typed(String form, String problem, Map<String, String> values) {
    static final Typed NOTHING = new Typed("", "", Map.of());

    /** Whether it was this form. */
    public boolean isIn(String form) {
        return this.form.equals(form);
    }

    /** What stands in a field: what was typed, or else what was there before. */
    public String get(String form, String field, String before) {
        return isIn(form) ? values.getOrDefault(field, before) : before;
    }
}
