package gangju.server.indicators.pages;

import tools.jackson.databind.json.JsonMapper;

/** JSON that stands inside a page, where no text may end the element that it stands in. */
public final class PageJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private PageJson() {}

    public static String write(Object value) {
        return MAPPER.writeValueAsString(value)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
