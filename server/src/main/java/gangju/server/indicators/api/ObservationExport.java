package gangju.server.indicators.api;

import gangju.indicator.Clocks;
import gangju.indicator.Observation;
import gangju.indicator.vintage.Figure;
import gangju.server.indicators.Viewer;
import gangju.server.indicators.figures.FiguresAt;
import gangju.server.indicators.register.Indicators;
import gangju.server.indicators.register.Series;
import gangju.server.indicators.register.SeriesRegister;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** All vintages of an indicator as the clocks have them, those that count told apart. */
@Component
class ObservationExport {
    private static final int MOST_SERIES = 5_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Indicators indicators;
    private final SeriesRegister series;
    private final FiguresAt figures;

    ObservationExport(Indicators indicators, SeriesRegister series, FiguresAt figures) {
        this.indicators = indicators;
        this.series = series;
        this.figures = figures;
    }

    /** One row; the components are the columns. */
    record Row(
            String indicator,
            String area,
            String dimensions,
            String period,
            @Nullable BigDecimal value,
            String unit,
            String bound,
            String status,
            String confidentiality,
            @Nullable String scope,
            @Nullable String breakBefore,
            @Nullable String source,
            @Nullable String publisher,
            @Nullable String url,
            String grade,
            @Nullable String published,
            String knownSince,
            @Nullable String revisionReason,
            @Nullable String note,
            boolean counts,
            boolean disputed) {
        static Row of(Observation one, boolean counts, boolean disputed) {
            var source = one.source();
            var published = one.published();
            return new Row(
                    one.indicator(),
                    one.area(),
                    Series.write(one.dimensions()),
                    one.period().toString(),
                    one.value(),
                    one.unit().symbol(),
                    one.bound().name().toLowerCase(Locale.ROOT),
                    one.status().code(),
                    one.confidentiality().code(),
                    one.scope(),
                    one.breakBefore(),
                    source.title(),
                    source.publisher(),
                    source.url(),
                    source.grade().name().toLowerCase(Locale.ROOT),
                    published == null ? null : published.toString(),
                    one.knownSince().toString(),
                    one.revisionReason(),
                    one.note(),
                    counts,
                    disputed);
        }

        private Stream<@Nullable Object> cells() {
            return Stream.of(
                    indicator,
                    area,
                    dimensions,
                    period,
                    value == null ? null : value.toPlainString(),
                    unit,
                    bound,
                    status,
                    confidentiality,
                    scope,
                    breakBefore,
                    source,
                    publisher,
                    url,
                    grade,
                    published,
                    knownSince,
                    revisionReason,
                    note,
                    counts,
                    disputed);
        }
    }

    /** Rows in the order of series and periods. */
    record Rows(List<Row> all) {
        private static final String HEADS =
                "indicator,area,dimensions,period,value,unit,bound,obs_status,conf_status,scope,"
                        + "break,source,publisher,url,source grade,published,known since,revision reason,note,counts,disputed\n";

        byte[] json() {
            return JSON.writeValueAsBytes(all);
        }

        byte[] csv() {
            return all.stream()
                    .map(row -> row.cells().map(Rows::cell).collect(Collectors.joining(",", "", "\n")))
                    .collect(Collectors.joining("", HEADS, ""))
                    .getBytes(StandardCharsets.UTF_8);
        }

        private static String cell(@Nullable Object value) {
            var text = value == null ? "" : value.toString();
            return text.matches("[^\",\\r\\n]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
        }
    }

    /** Empty where there is no such indicator; the door has seen to who may ask for it. */
    Optional<Rows> find(String code, @Nullable String area, Clocks clocks, Viewer viewer) {
        return indicators.find(code, clocks.knownOn()).map(found -> {
            var wanted = series.of(found.id(), MOST_SERIES).stream()
                    .filter(one -> area == null || one.area().equals(area))
                    .toList();
            var known = figures.of(wanted.stream().map(Series::id).toList(), clocks, viewer);
            return new Rows(wanted.stream()
                    .flatMap(one -> Stream.ofNullable(known.get(one.id())))
                    .flatMap(all -> all.inOrder().stream())
                    .flatMap(ObservationExport::rows)
                    .toList());
        });
    }

    private static Stream<Row> rows(Figure figure) {
        return Stream.concat(
                Stream.of(Row.of(figure.used(), true, figure.disputed())),
                figure.others().stream().map(other -> Row.of(other, false, figure.disputed())));
    }
}
