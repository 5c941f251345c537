package gangju.server.indicators.pages.links;

import gangju.server.pages.Messages;
import gangju.server.pages.Option;
import java.util.List;
import java.util.stream.Stream;

/** The methods that may judge a target, by their ids in the engine. */
final class Methods {
    /** The product's own first; the empty id takes the type's own. */
    static final List<String> PUBLISHED =
            List.of("path", "eurostat.growth-ratio", "unescap.anticipated-progress", "distance");

    private Methods() {}

    static List<Option> options(Messages words) {
        return Stream.concat(
                        Stream.of(new Option("", words.get("links.method.usual"))),
                        PUBLISHED.stream().map(id -> new Option(id, words.get("methods.name." + id))))
                .toList();
    }
}
