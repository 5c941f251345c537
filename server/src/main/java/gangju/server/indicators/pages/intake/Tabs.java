package gangju.server.indicators.pages.intake;

import gangju.server.pages.Messages;
import java.util.List;
import java.util.stream.Stream;

/** The pages on figures, with the one that is open. */
public record Tabs(List<Tab> all) {
    public Tabs {
        all = List.copyOf(all);
    }

    /** A page. */
    public record Tab(String label, String href, boolean current) {}

    static Tabs of(String current, Messages words) {
        return new Tabs(Stream.of("", "/conflicts", "/imports", "/tokens")
                .map(path -> new Tab(
                        words.get("figures.tab" + path.replace('/', '.')), "/figures" + path, path.equals(current)))
                .toList());
    }
}
