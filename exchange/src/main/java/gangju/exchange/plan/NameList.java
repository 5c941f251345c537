package gangju.exchange.plan;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Several names in one cell: parted by 、, ; or line ends; a name that holds one of them stands in straight quotes. */
final class NameList {
    private static final String PARTS = "、；;\\n";
    private static final Pattern NAME =
            Pattern.compile("\"((?:[^\"]|\"\")+)\"(?=\\s*(?:[" + PARTS + "]|$))|[^" + PARTS + "]+");
    private static final Pattern NEEDS_QUOTES = Pattern.compile("[" + PARTS + "]|^\"");

    private NameList() {}

    static String of(List<String> names) {
        return names.stream().map(NameList::quoted).collect(Collectors.joining("、"));
    }

    static List<String> parse(@Nullable String cell) {
        return cell == null
                ? List.of()
                : NAME.matcher(cell)
                        .results()
                        .map(NameList::name)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }

    private static String name(MatchResult found) {
        var quoted = found.group(1);
        return quoted == null ? found.group().strip() : quoted.replace("\"\"", "\"");
    }

    private static String quoted(String name) {
        return NEEDS_QUOTES.matcher(name).find() ? '"' + name.replace("\"", "\"\"") + '"' : name;
    }
}
