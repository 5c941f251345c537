package gangju.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import gangju.model.PartialDate;
import gangju.model.Span;
import gangju.model.Statement;
import gangju.model.Statement.StatementClass;
import gangju.model.Target;
import java.math.BigDecimal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** How the model's types are written: spans as pairs, values as exact decimal strings, codes in lower case. */
final class ReadingMapper {
    private ReadingMapper() {}

    static JsonMapper create() {
        return JsonMapper.builder()
                .addModule(types())
                .addMixIn(Statement.class, StatementNames.class)
                .addMixIn(Target.class, TargetForms.class)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    private static SimpleModule types() {
        return new SimpleModule("gangju")
                .addSerializer(Span.class, new SpanWriter())
                .addDeserializer(Span.class, new SpanParser())
                .addSerializer(PartialDate.class, new DateWriter())
                .addDeserializer(PartialDate.class, new DateParser())
                .addSerializer(BigDecimal.class, new DecimalWriter())
                .addDeserializer(BigDecimal.class, new DecimalParser());
    }

    interface StatementNames {
        @JsonProperty("class")
        StatementClass statementClass();
    }

    interface TargetForms {
        @JsonSerialize(using = NumberWriter.class)
        @JsonDeserialize(using = NumberParser.class)
        BigDecimal confidence();
    }

    private static final class SpanWriter extends ValueSerializer<Span> {
        @Override
        public void serialize(Span span, JsonGenerator out, SerializationContext context) {
            out.writeArray(new int[] {span.start(), span.end()}, 0, 2);
        }
    }

    private static final class SpanParser extends ValueDeserializer<Span> {
        @Override
        public Span deserialize(JsonParser in, DeserializationContext context) {
            var ends = context.readValue(in, int[].class);
            if (ends.length != 2 || ends[0] < 0 || ends[1] < ends[0]) {
                return context.reportInputMismatch(Span.class, "not a span [start, end)");
            }
            return new Span(ends[0], ends[1]);
        }
    }

    private static final class DateWriter extends ValueSerializer<PartialDate> {
        @Override
        public void serialize(PartialDate date, JsonGenerator out, SerializationContext context) {
            out.writeString(date.toString());
        }
    }

    private static final class DateParser extends ValueDeserializer<PartialDate> {
        @Override
        public PartialDate deserialize(JsonParser in, DeserializationContext context) {
            var text = context.readValue(in, String.class);
            try {
                return PartialDate.parse(text);
            } catch (IllegalArgumentException e) {
                throw context.weirdStringException(text, PartialDate.class, "not a date");
            }
        }
    }

    private static final class DecimalWriter extends ValueSerializer<BigDecimal> {
        @Override
        public void serialize(BigDecimal value, JsonGenerator out, SerializationContext context) {
            out.writeString(value.toPlainString());
        }
    }

    private static final class DecimalParser extends ValueDeserializer<BigDecimal> {
        @Override
        public BigDecimal deserialize(JsonParser in, DeserializationContext context) {
            var text = context.readValue(in, String.class);
            if (!text.matches("-?\\d{1,40}(\\.\\d{1,40})?")) {
                throw context.weirdStringException(text, BigDecimal.class, "not a decimal");
            }
            return new BigDecimal(text);
        }
    }

    private static final class NumberWriter extends ValueSerializer<BigDecimal> {
        @Override
        public void serialize(BigDecimal value, JsonGenerator out, SerializationContext context) {
            out.writeNumber(value);
        }
    }

    private static final class NumberParser extends ValueDeserializer<BigDecimal> {
        @Override
        public BigDecimal deserialize(JsonParser in, DeserializationContext context) {
            return in.getDecimalValue();
        }
    }
}
