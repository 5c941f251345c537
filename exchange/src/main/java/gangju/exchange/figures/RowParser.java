package gangju.exchange.figures;

import gangju.exchange.Reason;
import gangju.exchange.figures.FigureReader.RowResult;
import gangju.exchange.figures.FigureReader.Unknown;
import gangju.exchange.figures.KnownIndicators.Named;
import gangju.exchange.table.Cell;
import gangju.exchange.table.CellProblem;
import gangju.exchange.table.Heads;
import gangju.exchange.table.Line;
import gangju.exchange.table.WrittenDate;
import gangju.indicator.Bound;
import gangju.indicator.Confidentiality;
import gangju.indicator.Indicator;
import gangju.indicator.Observation;
import gangju.indicator.ObservationStatus;
import gangju.indicator.ReferencePeriod;
import gangju.indicator.Source;
import gangju.indicator.Unit;
import gangju.model.PartialDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one row of a table of figures; made for one row. */
final class RowParser {
    private final Heads.Columns<FigureColumn> columns;
    private final KnownIndicators known;
    private final Learned learned;
    private final Unknown unknown;
    private final Map<Object, Object> shared;
    private final List<CellProblem> problems = new ArrayList<>();
    private Line line = new Line(0, List.of());

    /** @param shared sources and units that rows have in common */
    RowParser(
            Heads.Columns<FigureColumn> columns,
            KnownIndicators known,
            Learned learned,
            Unknown unknown,
            Map<Object, Object> shared) {
        this.columns = columns;
        this.known = known;
        this.learned = learned;
        this.unknown = unknown;
        this.shared = shared;
    }

    RowResult parse(Line row) {
        line = row;
        var kind = rowKind();
        if (kind.getFirst().equals("ASIDE")) {
            return aside(kind.get(1));
        }
        if (WrittenPeriod.isAmbiguous(text(FigureColumn.PERIOD))) {
            return aside("period-ambiguous", text(FigureColumn.PERIOD));
        }
        if (unknown == Unknown.SET_ASIDE && named() instanceof Named.Unknown(var code)) {
            return aside("indicator-left-out", code);
        }
        var indicator = indicator();
        var unit = WrittenUnit.parse(text(FigureColumn.UNIT));
        var value = value(unit);
        var period = period();
        if (indicator.isEmpty() || period.isEmpty() || value.isEmpty()) {
            return new RowResult.Wrong(problems);
        }
        var said = bound().and(value.get().qualifiers())
                .and(unit.qualifiers())
                .and(period.get().qualifiers());
        var refused = refused(said, period.get().period());
        if (refused.isPresent()) {
            return new RowResult.Aside(refused.get());
        }
        var parts = new Row(indicator.get(), unit, value.get(), period.get().period(), said);
        var observation = observation(parts, ObservationStatus.valueOf(kind.get(1)));
        return problems.isEmpty()
                ? new RowResult.Read(said.each() ? YearlyFigures.of(observation) : List.of(observation))
                : new RowResult.Wrong(problems);
    }

    /** The parts of a row that have been read. */
    private record Row(Subject subject, WrittenUnit unit, Amount value, ReferencePeriod period, Qualifiers said) {}

    /** The indicator's code, and the indicator where it is known. */
    private record Subject(String code, Optional<Indicator> indicator) {}

    /** A number, or a status that says why there is none. */
    private record Amount(
            @Nullable BigDecimal number,
            String unit,
            Qualifiers qualifiers,
            @Nullable ObservationStatus missing) {}

    private List<String> rowKind() {
        var text = text(FigureColumn.ROW_KIND);
        if (text.isEmpty()) {
            return List.of("FIGURE", "NORMAL");
        }
        return FigureWords.rowKind(text).orElseGet(() -> {
            problem(FigureColumn.ROW_KIND, "row-kind-unknown", text);
            return List.of("FIGURE", "NORMAL");
        });
    }

    private Optional<Subject> indicator() {
        return switch (named()) {
            case Named.Known(var indicator) -> Optional.of(new Subject(indicator.code(), Optional.of(indicator)));
            case Named.Unknown(var code)
            when unknown == Unknown.READ -> Optional.of(new Subject(code, Optional.empty()));
            case Named.Unknown(var code) -> unnamed("indicator-unknown", code);
            case Named.Ambiguous(var name, var codes) -> unnamed("indicator-ambiguous", name, String.join(", ", codes));
            case Named.Missing() -> unnamed("indicator-missing");
        };
    }

    private Named named() {
        return known.named(text(FigureColumn.CODE), text(FigureColumn.NAME));
    }

    private Optional<Subject> unnamed(String reason, Object... arguments) {
        boolean byName = text(FigureColumn.CODE).isEmpty() && arguments.length > 0;
        problem(byName ? FigureColumn.NAME : FigureColumn.CODE, reason, arguments);
        return Optional.empty();
    }

    private Optional<WrittenPeriod> period() {
        var text = text(FigureColumn.PERIOD);
        var period = WrittenPeriod.parse(text);
        if (period.isEmpty()) {
            problem(FigureColumn.PERIOD, text.isEmpty() ? "period-missing" : "period-unknown", text);
        }
        return period;
    }

    private Optional<Amount> value(WrittenUnit unit) {
        var text = text(FigureColumn.VALUE);
        var missing = text.isEmpty() ? statedMissing() : FigureWords.missing(text);
        if (missing.isPresent()) {
            return Optional.of(new Amount(null, "", Qualifiers.NONE, missing.get()));
        }
        var written = WrittenValue.parse(text);
        if (text.isEmpty() || written.isEmpty()) {
            boolean digits = text.chars().filter(Character::isDigit).count() > 20;
            problem(
                    FigureColumn.VALUE,
                    text.isEmpty() ? "value-missing" : digits ? "value-out-of-range" : "value-not-a-number",
                    text);
            return Optional.empty();
        }
        var beside = WrittenUnit.parse(written.get().unit());
        if (!beside.symbol().isEmpty() && !unit.symbol().isEmpty() && !same(beside.symbol(), unit.symbol())) {
            problem(
                    FigureColumn.VALUE,
                    beside.symbol().equals("%") ? "value-percent" : "value-not-a-number",
                    text,
                    unit.symbol());
            return Optional.empty();
        }
        var said = written.get().qualifiers().and(beside.qualifiers());
        return Optional.of(new Amount(written.get().number(), beside.symbol(), said, null));
    }

    private static boolean same(String one, String other) {
        return Unit.of(one).dimension().equals(Unit.of(other).dimension())
                && Unit.of(one).factor().compareTo(Unit.of(other).factor()) == 0;
    }

    /** An empty value is missing if the status or a reason says so. */
    private Optional<ObservationStatus> statedMissing() {
        var stated = FigureWords.STATUSES.parse(text(FigureColumn.STATUS));
        return stated.filter(
                        status -> status == ObservationStatus.MISSING || status == ObservationStatus.NOT_APPLICABLE)
                .or(() -> text(FigureColumn.MISSING).isEmpty()
                        ? Optional.empty()
                        : Optional.of(ObservationStatus.MISSING));
    }

    private Qualifiers bound() {
        var text = text(FigureColumn.BOUND);
        var said = text.isEmpty() ? Qualifiers.NONE : QualifierWords.of(text);
        if (!text.isEmpty() && said.bound().isEmpty()) {
            problem(FigureColumn.BOUND, "bound-unknown", text);
        }
        // exact is what a list says by default; words beside the unit know better
        return said.bound().filter(bound -> bound != Bound.EXACT).isPresent() ? said : Qualifiers.NONE;
    }

    private static Optional<Reason> refused(Qualifiers said, ReferencePeriod period) {
        boolean span = period.months() > 12;
        if (said.limit()) {
            return Optional.of(Reason.of("value-limit", String.join(", ", said.others())));
        }
        if (said.average() && !span) {
            return Optional.of(Reason.of("average-without-span", period));
        }
        return said.total() && period.shape() == ReferencePeriod.Shape.YEAR
                ? Optional.of(Reason.of("total-without-span", period))
                : Optional.empty();
    }

    private Observation observation(Row row, ObservationStatus kind) {
        var note = text(FigureColumn.NOTE);
        var marks = marks(row, note);
        var published = date(FigureColumn.PUBLISHED);
        var bound = row.said().bound().orElse(Bound.EXACT);
        return new Observation(
                line.number(),
                row.subject().code(),
                area(row.subject()),
                dimensions(),
                row.period(),
                row.value().number(),
                unit(row),
                marks.rounded() && bound == Bound.EXACT ? Bound.ABOUT : bound,
                status(row, kind, marks),
                confidentiality(),
                scope(row, marks),
                orNull(text(FigureColumn.BREAK)),
                orNull(row.value().number() == null ? joined(text(FigureColumn.MISSING), note) : note),
                source(),
                published.orElse(null),
                learned.since(published.orElse(null), known().orElse(null)),
                orNull(text(FigureColumn.ENTERED)),
                orNull(text(FigureColumn.REVISION)));
    }

    /** A table with columns of its own for scope and status says there what it has to say. */
    private NoteMarks marks(Row row, String note) {
        return columns.has(FigureColumn.SCOPE) && columns.has(FigureColumn.STATUS)
                ? NoteMarks.NONE
                : NoteMarks.of(
                        note, row.subject().indicator().map(RowParser::ordinary).orElse(""));
    }

    private static String ordinary(Indicator indicator) {
        return String.join(
                " ",
                indicator.nameZh(),
                String.valueOf(indicator.nameEn()),
                String.valueOf(indicator.universe()),
                indicator.definitions().toString());
    }

    private String area(Subject subject) {
        var text = text(FigureColumn.AREA);
        var usual = subject.indicator().map(Indicator::area).orElse("");
        if (text.isEmpty() && usual.isEmpty()) {
            problem(FigureColumn.AREA, "area-missing", subject.code());
        }
        return text.isEmpty() ? usual : text;
    }

    private Unit unit(Row row) {
        var written =
                row.unit().symbol().isEmpty() ? row.value().unit() : row.unit().symbol();
        var usual = row.subject().indicator().map(Indicator::unit);
        if (written.isEmpty() && usual.isEmpty()) {
            problem(FigureColumn.UNIT, "unit-missing", row.subject().code());
        }
        return written.isEmpty() ? usual.orElse(Unit.of("")) : shared(Unit.of(written));
    }

    private ObservationStatus status(Row row, ObservationStatus kind, NoteMarks marks) {
        var missing = row.value().missing();
        var text = text(FigureColumn.STATUS);
        var stated = FigureWords.STATUSES.parse(text);
        if (!text.isEmpty() && stated.isEmpty()) {
            problem(FigureColumn.STATUS, "status-unknown", text);
        }
        if (missing != null) {
            return missing;
        }
        var status = stated.or(row.said()::status)
                .filter(s -> kind == ObservationStatus.NORMAL)
                .orElse(kind);
        if (status == ObservationStatus.MISSING || status == ObservationStatus.NOT_APPLICABLE) {
            problem(FigureColumn.VALUE, "value-present-though-missing", text(FigureColumn.VALUE), text);
        }
        return status == ObservationStatus.NORMAL && marks.doubtful() ? ObservationStatus.LOW_RELIABILITY : status;
    }

    private Confidentiality confidentiality() {
        var text = text(FigureColumn.CONFIDENTIALITY);
        var stated = FigureWords.CONFIDENTIALITIES.parse(text);
        if (!text.isEmpty() && stated.isEmpty()) {
            problem(FigureColumn.CONFIDENTIALITY, "confidentiality-unknown", text);
        }
        return stated.orElse(Confidentiality.FREE);
    }

    /** What the column says, else the universe beside the unit and what the note marks. */
    private @Nullable String scope(Row row, NoteMarks marks) {
        var stated = text(FigureColumn.SCOPE);
        if (!stated.isEmpty()) {
            return stated;
        }
        var all = new ArrayList<String>();
        row.said().universe().ifPresent(universe -> all.add(usual(universe, row.subject())));
        all.addAll(row.said().others());
        all.addAll(marks.scopes());
        return all.isEmpty() ? null : String.join("; ", all);
    }

    /** In the indicator's own words where they mean the same. */
    private static String usual(String universe, Subject subject) {
        var own = subject.indicator().map(Indicator::universe).orElse("");
        return QualifierWords.of(own).universe().filter(universe::equals).isPresent() ? own : universe;
    }

    private Source source() {
        var text = text(FigureColumn.GRADE);
        var grade = FigureWords.GRADES.parse(text);
        if (!text.isEmpty() && grade.isEmpty()) {
            problem(FigureColumn.GRADE, "grade-unknown", text);
        }
        var url = url();
        return shared(new Source(
                orNull(text(FigureColumn.TITLE)),
                orNull(text(FigureColumn.PUBLISHER)),
                orNull(url),
                grade.orElse(Source.Grade.ORGANISATION)));
    }

    /** Only what can be opened: a list that somebody keeps may have marks of its own in the column. */
    private String url() {
        var url = text(FigureColumn.URL);
        if (url.isEmpty() || url.matches("(?i)https?://\\S+")) {
            return url;
        }
        if (unknown != Unknown.READ) {
            problem(FigureColumn.URL, "url-unknown", url);
        }
        return "";
    }

    private Map<String, String> dimensions() {
        var text = text(FigureColumn.DIMENSIONS);
        var found = Dimensions.parse(text);
        if (found.isEmpty()) {
            problem(FigureColumn.DIMENSIONS, "dimension-unknown", text);
        }
        return found.orElse(Map.of());
    }

    private Optional<PartialDate> date(FigureColumn column) {
        var text = text(column);
        var date = WrittenDate.parse(text);
        if (!text.isEmpty() && date.isEmpty()) {
            problem(column, "date-unknown", text);
        }
        return date;
    }

    private Optional<LocalDate> known() {
        return date(FigureColumn.KNOWN).map(PartialDate::end);
    }

    private String text(FigureColumn column) {
        var cell = columns.cell(line, column);
        if (cell.kind() == Cell.Kind.ERROR) {
            problem(column, "formula-error", cell.text());
        }
        return cell.text();
    }

    private void problem(FigureColumn column, String code, Object... arguments) {
        var problem = columns.problem(line, column, Reason.of(code, arguments));
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    private static RowResult aside(String code, Object... arguments) {
        return new RowResult.Aside(Reason.of(code, arguments));
    }

    /** One object for all that are equal: tables repeat their sources. */
    @SuppressWarnings("unchecked") // an equal object of a record has its class
    private <T> T shared(T one) {
        return (T) shared.computeIfAbsent(one, key -> one);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String joined(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + "；" + other;
    }
}
