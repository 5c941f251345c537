package gangju.server.plans.source;

import gangju.model.Pages;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where the pages of a reading begin, as it is kept: {@code [[start, page], …]}. */
public final class SourcePages {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<List<Integer>>> PAIRS = new TypeReference<>() {};

    private SourcePages() {}

    public static String write(Pages pages) {
        return JSON.writeValueAsString(pages.starts().stream()
                .map(start -> List.of(start.start(), start.page()))
                .toList());
    }

    static Pages parse(String json) {
        return new Pages(JSON.readValue(json, PAIRS).stream()
                .map(pair -> new Pages.Start(pair.getFirst(), pair.getLast()))
                .toList());
    }
}
