package gangju.server.indicators;

import gangju.indicator.remark.Remark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Remarks as the database keeps them: the code and its arguments, joined with U+001F. */
public final class Remarks {
    private static final String BETWEEN = "\u001f";

    private Remarks() {}

    public static String write(Remark remark) {
        var parts = new ArrayList<String>();
        parts.add(remark.code());
        remark.arguments().forEach(argument -> parts.add(argument.replace(BETWEEN, " ")));
        return String.join(BETWEEN, parts);
    }

    /** The reverse of {@link #write}. */
    public static Remark parse(String text) {
        var parts = List.of(text.split(BETWEEN, -1));
        return new Remark(parts.getFirst(), parts.subList(1, parts.size()));
    }

    public static List<Remark> parseAll(Object[] texts) {
        return Arrays.stream(texts).map(text -> parse((String) text)).toList();
    }
}
