package gangju.indicator.status;

import java.util.List;

/**
 * Something to say about an assessment, in any language: a code of {@code remarks.properties} and what fills its gaps.
 *
 * @param code kebab-case, such as {@code break-between}
 */
public record Remark(String code, List<String> arguments) {
    public Remark {
        arguments = List.copyOf(arguments);
    }

    public static Remark of(String code, Object... arguments) {
        return new Remark(
                code, List.of(arguments).stream().map(Object::toString).toList());
    }
}
