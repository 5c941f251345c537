package gangju.exchange.figures;

import gangju.indicator.Definition;
import gangju.indicator.Indicator;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a column of the table says otherwise of an indicator than before; all definitions are one column.
 *
 * @param head of the column
 * @param before in the words of the table; empty where nothing was said
 */
public record IndicatorDifference(String head, String before, String after) {
    private static final EnumSet<IndicatorColumn> OF_A_DEFINITION = EnumSet.of(
            IndicatorColumn.DEFINITION,
            IndicatorColumn.SCOPE,
            IndicatorColumn.FROM,
            IndicatorColumn.KNOWN,
            IndicatorColumn.NOTE);
    private static final Definition NONE = new Definition("", null, null, null);

    /**
     * In the order of the template; empty where both say the same. When a definition was recorded makes no difference.
     *
     * @param locale of heads and words: Chinese unless English is asked for
     */
    public static List<IndicatorDifference> between(Indicator before, Indicator after, Locale locale) {
        var writer = new IndicatorWriter(locale);
        var differences = new ArrayList<IndicatorDifference>();
        for (var column : EnumSet.complementOf(OF_A_DEFINITION)) {
            if (column != IndicatorColumn.LAG || !Objects.equals(lag(before), lag(after))) {
                var said = writer.cell(column, before, NONE).text();
                var says = writer.cell(column, after, NONE).text();
                add(differences, writer.head(column), said, says);
            }
        }
        add(differences, writer.head(IndicatorColumn.DEFINITION), definitions(before), definitions(after));
        return differences;
    }

    private static void add(List<IndicatorDifference> to, String head, String before, String after) {
        if (!before.equals(after)) {
            to.add(new IndicatorDifference(head, before, after));
        }
    }

    private static @Nullable Period lag(Indicator indicator) {
        var lag = indicator.lag();
        return lag == null ? null : lag.normalized();
    }

    private static String definitions(Indicator indicator) {
        return indicator.definitions().stream()
                .map(one -> Stream.of(one.text(), one.scope(), one.from())
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" · ")))
                .collect(Collectors.joining("\n"));
    }
}
