package gangju.exchange;

import gangju.exchange.ExchangeException.Code;
import gangju.model.Reading;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A reading as JSON, format {@value #FORMAT}; {@code docs/gangju-reading-1.schema.json} describes it. */
public final class ReadingJson {
    /** The first property of every document. */
    public static final String FORMAT = "gangju-reading/1";

    private static final List<String> LATER_PARTS = List.of("tables", "pages");
    private static final String PLACES = "alsoAt";
    private static final JsonMapper MAPPER = ReadingMapper.create();

    private ReadingJson() {}

    public static String write(Reading reading) {
        return MAPPER.writeValueAsString(ReadingDocument.from(reading));
    }

    /** Writes UTF-8 and leaves the stream open. */
    public static void write(Reading reading, OutputStream out) {
        MAPPER.writeValue(out, ReadingDocument.from(reading));
    }

    /**
     * Takes a written reading back in.
     *
     * @param text the reading's text, which its JSON does not hold; every span must lie in it
     * @throws ExchangeException if it is no JSON, of another format, or breaks the contract
     */
    public static Reading parse(String json, String text) throws ExchangeException {
        var document = document(json);
        var last = document.spans().max(Comparator.comparingInt(span -> span.end()));
        if (last.isPresent() && last.get().end() > text.length()) {
            throw new ExchangeException(
                    Code.NOT_A_READING,
                    "位置 [%d, %d) 超出正文（共 %d 字）：JSON 与正文不是同一次读取的结果，请一并重新导出。"
                            .formatted(last.get().start(), last.get().end(), text.length()));
        }
        return document.with(text);
    }

    /**
     * Takes a written reading back in without its text; its spans lead nowhere.
     *
     * @throws ExchangeException if it is no JSON, of another format, or breaks the contract
     */
    public static Reading parse(String json) throws ExchangeException {
        return document(json).with("");
    }

    private static ReadingDocument document(String json) throws ExchangeException {
        try {
            return MAPPER.treeToValue(withAllParts(json), ReadingDocument.class);
        } catch (DatabindException e) {
            throw new ExchangeException(
                    Code.NOT_A_READING,
                    "不符合 %s：%s（%s）。请对照 docs/gangju-reading-1.schema.json 改正。"
                            .formatted(FORMAT, e.getPathReference(), e.getOriginalMessage()),
                    e);
        } catch (JacksonException e) {
            throw new ExchangeException(
                    Code.NOT_JSON,
                    "不是完整的 JSON：第 %d 行第 %d 列（%s）。请重新导出。"
                            .formatted(
                                    e.getLocation().getLineNr(), e.getLocation().getColumnNr(), e.getOriginalMessage()),
                    e);
        }
    }

    /** Readings that were written before there were tables, pages and second places of targets have none. */
    private static JsonNode withAllParts(String json) throws ExchangeException {
        var document = MAPPER.readTree(json);
        requireFormat(document.path("format"));
        if (document instanceof ObjectNode reading) {
            LATER_PARTS.stream().filter(part -> !reading.has(part)).forEach(reading::putArray);
            for (var item : reading.path("targets")) {
                if (item instanceof ObjectNode target && !target.has(PLACES)) {
                    target.putArray(PLACES);
                }
            }
        }
        return document;
    }

    private static void requireFormat(JsonNode format) throws ExchangeException {
        if (!format.isString() || !FORMAT.equals(format.asString())) {
            throw new ExchangeException(
                    Code.OTHER_FORMAT, "format 应为 “%s”，实为 %s。请用当前版本重新导出。".formatted(FORMAT, format));
        }
    }
}
