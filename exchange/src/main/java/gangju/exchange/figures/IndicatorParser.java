package gangju.exchange.figures;

import gangju.exchange.Reason;
import gangju.exchange.table.Cell;
import gangju.exchange.table.CellProblem;
import gangju.exchange.table.Heads;
import gangju.exchange.table.Line;
import gangju.exchange.table.WrittenDate;
import gangju.indicator.Definition;
import gangju.indicator.Direction;
import gangju.indicator.Frequency;
import gangju.indicator.Indicator;
import gangju.indicator.IndicatorKind;
import gangju.indicator.PriceBasis;
import gangju.indicator.Unit;
import gangju.model.PartialDate;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one row of a table of indicators; made for one row. */
final class IndicatorParser {
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}._-]{1,64}");
    private static final Pattern STRICT_CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}");
    private static final Pattern PRECISION = Pattern.compile("[0-9]|10");

    private final Heads.Columns<IndicatorColumn> columns;
    private final Line line;
    private final boolean strict;
    private final List<CellProblem> problems = new ArrayList<>();

    IndicatorParser(Heads.Columns<IndicatorColumn> columns, Line line, boolean strict) {
        this.columns = columns;
        this.line = line;
        this.strict = strict;
    }

    List<CellProblem> problems() {
        return problems;
    }

    /** Empty where there are problems. */
    Optional<Indicator> parse() {
        var code = text(IndicatorColumn.CODE);
        var name = text(IndicatorColumn.NAME_ZH);
        require(!code.isEmpty(), IndicatorColumn.CODE, "code-missing");
        var allowed = strict ? STRICT_CODE : CODE;
        require(
                code.isEmpty() || allowed.matcher(code).matches(),
                IndicatorColumn.CODE,
                strict ? "code-not-plain" : "code-odd");
        require(!name.isEmpty(), IndicatorColumn.NAME_ZH, "name-missing");
        require(!text(IndicatorColumn.UNIT).isEmpty(), IndicatorColumn.UNIT, "unit-missing", code);
        var kind = word(IndicatorColumn.KIND, IndicatorWords.KINDS, IndicatorKind.FLOW, "kind-unknown");
        var direction = word(IndicatorColumn.DIRECTION, IndicatorWords.DIRECTIONS, Direction.NONE, "direction-unknown");
        var frequency =
                word(IndicatorColumn.FREQUENCY, IndicatorWords.FREQUENCIES, Frequency.YEAR, "frequency-unknown");
        var prices = word(
                IndicatorColumn.PRICE_BASIS, IndicatorWords.PRICE_BASES, PriceBasis.NOT_STATED, "price-basis-unknown");
        var additive = word(IndicatorColumn.ADDITIVE, IndicatorWords.YES_NO, IndicatorWords.YesNo.NO, "yes-no-unknown");
        var lag = lag();
        var precision = precision();
        var definitions = definitions();
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Indicator(
                code,
                name,
                orNull(IndicatorColumn.NAME_EN),
                definitions,
                Unit.of(text(IndicatorColumn.UNIT)),
                precision,
                direction,
                kind,
                frequency,
                lag,
                prices,
                orNull(IndicatorColumn.AREA),
                orNull(IndicatorColumn.UNIVERSE),
                orNull(IndicatorColumn.GROWTH),
                orNull(IndicatorColumn.SOURCE),
                orNull(IndicatorColumn.OWNER),
                additive == IndicatorWords.YesNo.YES));
    }

    private <E extends Enum<E>> E word(IndicatorColumn column, CodeWords<E> words, E usual, String code) {
        var text = text(column);
        var found = words.parse(text);
        require(text.isEmpty() || found.isPresent(), column, code);
        return found.orElse(usual);
    }

    private @Nullable Period lag() {
        var text = text(IndicatorColumn.LAG);
        var lag = IndicatorWords.lag(text);
        require(text.isEmpty() || lag.isPresent(), IndicatorColumn.LAG, "lag-unknown");
        return lag.orElse(null);
    }

    private @Nullable Integer precision() {
        var text = text(IndicatorColumn.PRECISION);
        boolean number = PRECISION.matcher(text).matches();
        require(text.isEmpty() || number, IndicatorColumn.PRECISION, "precision-unknown");
        return number ? Integer.valueOf(text) : null;
    }

    private List<Definition> definitions() {
        var text = text(IndicatorColumn.DEFINITION);
        var from = date(IndicatorColumn.FROM).map(PartialDate::start);
        var known = date(IndicatorColumn.KNOWN).map(PartialDate::end);
        if (text.isEmpty() && text(IndicatorColumn.SCOPE).isEmpty()) {
            return List.of();
        }
        return List.of(new Definition(text, orNull(IndicatorColumn.SCOPE), day(from), day(known)));
    }

    private static @Nullable LocalDate day(Optional<LocalDate> date) {
        return date.orElse(null);
    }

    private Optional<PartialDate> date(IndicatorColumn column) {
        var text = text(column);
        var date = WrittenDate.parse(text);
        require(text.isEmpty() || date.isPresent(), column, "date-unknown");
        return date;
    }

    private @Nullable String orNull(IndicatorColumn column) {
        var text = text(column);
        return text.isEmpty() ? null : text;
    }

    private String text(IndicatorColumn column) {
        var cell = columns.cell(line, column);
        require(cell.kind() != Cell.Kind.ERROR, column, "formula-error");
        return cell.text();
    }

    private void require(boolean holds, IndicatorColumn column, String code, Object... arguments) {
        if (holds) {
            return;
        }
        var value = columns.cell(line, column).text();
        var problem = columns.problem(
                line, column, arguments.length == 0 ? Reason.of(code, value) : Reason.of(code, arguments));
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }
}
