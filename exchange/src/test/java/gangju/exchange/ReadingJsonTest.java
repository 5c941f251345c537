package gangju.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import gangju.model.Metadata;
import gangju.model.Pages;
import gangju.model.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ReadingJsonTest {
    private static final Path SCHEMA = Path.of("../docs/gangju-reading-1.schema.json");

    private final String written = ReadingJson.write(TestingReading.reading());

    @Test
    void fitsThePublishedSchema() throws IOException {
        assertThat(errors(written)).isEmpty();
    }

    @Test
    void fitsThePublishedSchemaWhenNothingWasRead() throws IOException {
        var full = TestingReading.reading();
        var none = new Reading(
                full.source(),
                "",
                Metadata.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Pages.NONE,
                List.of());

        assertThat(errors(ReadingJson.write(none))).isEmpty();
    }

    @Test
    void schemaRefusesWhatTheContractDoesNotHave() throws IOException {
        assertThat(errors(written.replaceFirst("\"striving\"", "\"more\" : 1, \"striving\"")))
                .isNotEmpty();
        assertThat(errors(written.replace("\"le\"", "\"LE\""))).isNotEmpty();
        assertThat(errors(written.replace("\"11.5\"", "11.5"))).isNotEmpty();
        assertThat(errors(written.replace("\"2030-06\"", "\"2030-13\""))).isNotEmpty();
    }

    @Test
    void comesBackAsItWas() throws ExchangeException {
        var reading = TestingReading.reading();

        var parsed = ReadingJson.parse(written, TestingReading.TEXT);

        assertThat(parsed.targets()).isEqualTo(reading.targets());
        assertThat(parsed.tables()).isEqualTo(reading.tables());
        assertThat(parsed.pages()).isEqualTo(reading.pages());
        assertThat(ReadingJson.write(parsed)).isEqualTo(written);
    }

    @Test
    void takesReadingsThatWereWrittenBeforeThereWereTables() throws ExchangeException {
        var older = (ObjectNode) JsonMapper.shared().readTree(written);
        older.remove("tables");
        older.remove("pages");
        older.path("targets").forEach(target -> ((ObjectNode) target).remove("alsoAt"));

        var parsed = ReadingJson.parse(older.toString(), TestingReading.TEXT);

        assertThat(parsed.tables()).isEmpty();
        assertThat(parsed.targets()).hasSize(2);
    }

    @Test
    void writesTheShapesOfTheContract() {
        var json = JsonMapper.shared().readTree(written);

        assertThat(json.propertyNames())
                .containsExactly(
                        "format",
                        "source",
                        "metadata",
                        "outline",
                        "targets",
                        "statements",
                        "tasks",
                        "projects",
                        "tables",
                        "pages",
                        "findings");
        var target = json.path("targets").path(0);
        assertThat(target.path("value").asString()).isEqualTo("8");
        assertThat(target.path("value").isString()).isTrue();
        assertThat(target.path("valueHigh").isNull()).isTrue();
        assertThat(target.path("date").asString()).isEqualTo("2030-06");
        assertThat(target.path("span").isArray()).isTrue();
        assertThat(target.path("confidence").isNumber()).isTrue();
        assertThat(target.path("baseline").path("value").asString()).isEqualTo("11.50");
        assertThat(json.path("statements").path(0).path("class").asString()).isEqualTo("baseline");
        assertThat(json.at("/projects/0/capability/1/value").asString()).isEqualTo("1000");
    }

    @Test
    void refusesBrokenJsonAndSaysWhere() {
        var e = refusal(written.substring(0, 60));

        assertThat(e.code()).isEqualTo(ExchangeException.Code.NOT_JSON);
        assertThat(e).hasMessageContaining("行");
    }

    @Test
    void refusesAnotherFormat() {
        assertThat(refusal(written.replace("gangju-reading/1", "gangju-reading/2"))
                        .code())
                .isEqualTo(ExchangeException.Code.OTHER_FORMAT);
        assertThat(refusal("[]").code()).isEqualTo(ExchangeException.Code.OTHER_FORMAT);
    }

    @Test
    void refusesAnUnknownOperatorAndSaysWhere() {
        var e = refusal(written.replace("\"le\"", "\"nearly\""));

        assertThat(e.code()).isEqualTo(ExchangeException.Code.NOT_A_READING);
        assertThat(e).hasMessageContaining("operator");
    }

    @Test
    void refusesAMissingProperty() {
        assertThat(refusal(written.replaceFirst("\"indicator\" : \"[^\"]*\",", ""))
                        .code())
                .isEqualTo(ExchangeException.Code.NOT_A_READING);
    }

    @Test
    void refusesSpansOutsideTheText() {
        var e = catchThrowableOfType(ExchangeException.class, () -> ReadingJson.parse(written, "短"));

        assertThat(e.code()).isEqualTo(ExchangeException.Code.NOT_A_READING);
    }

    private static ExchangeException refusal(String json) {
        return catchThrowableOfType(ExchangeException.class, () -> ReadingJson.parse(json, TestingReading.TEXT));
    }

    private static List<Error> errors(String json) throws IOException {
        return schema().validate(json, InputFormat.JSON);
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
    }
}
