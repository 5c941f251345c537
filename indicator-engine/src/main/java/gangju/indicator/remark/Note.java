package gangju.indicator.remark;

import java.util.List;

/**
 * Something that a person should know, without its words.
 *
 * @param code of the remark that words it
 * @param values that fill its gaps
 */
public record Note(String code, List<Object> values) {
    public static Note of(String code, Object... values) {
        return new Note(code, List.of(values));
    }
}
