package gangju.reader.item;

import gangju.model.Baseline;
import gangju.model.Operator;
import gangju.model.Origin;
import gangju.model.PartialDate;
import gangju.model.Span;
import gangju.model.Statement;
import gangju.model.Statement.StatementClass;
import gangju.model.Strength;
import gangju.model.Target;
import gangju.model.TargetType;
import gangju.reader.item.Due.From;
import gangju.reader.item.Judgement.Context;
import gangju.reader.item.Milestones.Milestone;
import gangju.reader.item.Sections.Purpose;
import gangju.reader.outline.Outline;
import gangju.reader.statement.Claim;
import gangju.reader.statement.PlanCalendar;
import gangju.reader.statement.Quantity;
import gangju.reader.statement.Sentence;
import gangju.reader.statement.SentenceReading;
import gangju.reader.statement.SentenceReading.ClauseReading;
import gangju.reader.statement.Trend;
import gangju.reader.statement.UnitKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts what was understood into the model's words, with its place in the document. */
final class ItemWriter {
    private static final Pattern PEOPLE = Pattern.compile("(?:人口|劳动力|居民|群众|职工)$");
    private static final String LATER = "";

    private final Outline outline;
    private final Sections sections;
    private final Wording wording;
    private final Strengths strengths;
    private final PlanCalendar calendar;

    ItemWriter(Outline outline, Sections sections, Wording wording, String folded, PlanCalendar calendar) {
        this.calendar = calendar;
        this.outline = outline;
        this.sections = sections;
        this.wording = wording;
        this.strengths = new Strengths(outline, sections, wording, folded);
    }

    /** What it measures is said by its own words or by a heading. */
    boolean isNamed(Sentence sentence, Claim claim) {
        return !claim.name().isEmpty()
                || claim.scope() != null
                || !heading(sentence).isBlank();
    }

    Target target(Sentence sentence, Claim claim, Due due, Context context, @Nullable Strength strength) {
        var quantity = claim.quantity();
        boolean unnamed = claim.name().isEmpty() && claim.scope() == null;
        var indicator = unnamed ? heading(sentence) : wording.indicator(claim);
        return new Target(
                LATER,
                indicator,
                type(claim, due),
                operator(claim, due),
                quantity.value(),
                quantity.high(),
                unit(claim),
                due.date(),
                due.period(),
                claim.traits().yearly() || isOfOneYear(claim, due),
                wording.area(claim),
                strength,
                claim.traits().striving() || context.striving(),
                baseline(claim.start()),
                sentence.node(),
                Origin.TEXT,
                wording.quote(claim.clause()),
                claim.clause(),
                raw(claim.clause()),
                Confidence.of(claim, due, context.purpose(), unnamed));
    }

    /** What is brought about over a stretch of years is their total. */
    private TargetType type(Claim claim, Due due) {
        boolean overYears =
                due.period() != null && claim.traits().made() && !claim.traits().yearly();
        if (isOfOneYear(claim, due)) {
            return TargetType.GROWTH;
        }
        return claim.type() == TargetType.LEVEL && overYears ? TargetType.CUMULATIVE : claim.type();
    }

    /** 增长6%左右 of one year is a rate, and 左右 says more of it than 增长. */
    private Operator operator(Claim claim, Due due) {
        if (!isOfOneYear(claim, due)) {
            return claim.operator();
        }
        if (claim.quantity().high() != null) {
            return Operator.RANGE;
        }
        return claim.bound() == Operator.EQ ? claim.operator() : claim.bound();
    }

    private boolean isOfOneYear(Claim claim, Due due) {
        var date = due.date();
        return claim.type() == TargetType.CHANGE
                && claim.operator() == Operator.INCREASE_BY
                && claim.quantity().kind() == UnitKind.PERCENT
                && claim.of() == null
                && date != null
                && calendar.isOfOneYear(date.year());
    }

    Target trend(Sentence sentence, Trend trend, Due due) {
        return worded(
                sentence,
                trend.clause(),
                wording.name(trend.name()),
                TargetType.DIRECTIONAL,
                trend.operator(),
                due,
                Purpose.GOAL);
    }

    Target milestone(Sentence sentence, Milestone milestone, Purpose purpose) {
        var due = new Due(milestone.date().end(), null, From.SENTENCE);
        return worded(sentence, milestone.quote(), title(milestone), TargetType.MILESTONE, Operator.BY, due, purpose);
    }

    private Target worded(
            Sentence sentence,
            Span span,
            String indicator,
            TargetType type,
            Operator operator,
            Due due,
            Purpose purpose) {
        boolean striving = wording.isStriving(span);
        return new Target(
                LATER,
                indicator,
                type,
                operator,
                null,
                null,
                null,
                due.date(),
                null,
                false,
                null,
                null,
                striving,
                null,
                sentence.node(),
                Origin.TEXT,
                wording.quote(span),
                span,
                raw(span),
                Confidence.ofWords(due, purpose));
    }

    private String title(Milestone milestone) {
        var separator = milestone.leading() ? "，" : "";
        return String.join(
                        separator,
                        milestone.name().stream()
                                .map(part -> wording.name(List.of(part)))
                                .toList())
                .replaceFirst("^[，,\\s]+", "");
    }

    private String heading(Sentence sentence) {
        return Objects.requireNonNullElse(sections.title(sentence.node()), "");
    }

    Statement statement(Claim claim, StatementClass statementClass, Due due) {
        var indicator = claim.name().isEmpty() && claim.scope() == null ? null : wording.indicator(claim);
        var date = claim.of() != null ? claim.of().end() : statementClass == StatementClass.OTHER ? null : due.date();
        return statement(statementClass, indicator, claim.quantity(), date, claim.clause());
    }

    Statement external(Milestone milestone) {
        return new Statement(
                LATER,
                StatementClass.EXTERNAL,
                wording.name(List.of(milestone.name().getLast())),
                null,
                null,
                milestone.date().end(),
                wording.quote(milestone.quote()),
                milestone.quote(),
                raw(milestone.quote()));
    }

    List<Statement> names(ClauseReading clause) {
        return clause.names().stream()
                .map(name -> statement(StatementClass.OTHER, null, name, null, clause.span()))
                .toList();
    }

    private Statement statement(
            StatementClass statementClass,
            @Nullable String indicator,
            Quantity quantity,
            @Nullable PartialDate date,
            Span span) {
        return new Statement(
                LATER,
                statementClass,
                indicator,
                quantity.value(),
                unit(quantity),
                date,
                wording.quote(span),
                span,
                raw(span));
    }

    boolean isStriving(Span words) {
        return wording.isStriving(words);
    }

    /** What a clause, the brackets after it, its table's title or its section's say of how it binds. */
    @Nullable
    Strength strength(Sentence sentence, SentenceReading reading, int clause) {
        return strengths.of(sentence, reading, clause);
    }

    private static @Nullable Baseline baseline(@Nullable Claim start) {
        BigDecimal value = start == null ? null : start.quantity().value();
        if (start == null || value == null) {
            return null;
        }
        return new Baseline(
                value,
                unit(start.quantity()),
                start.of() == null ? null : start.of().end());
    }

    /** 农村贫困人口减少1000万以上: people, though nothing behind the number says so. */
    private @Nullable String unit(Claim claim) {
        var own = unit(claim.quantity());
        boolean scale = own != null
                && (own.equals("万") || own.equals("亿"))
                && !claim.name().isEmpty();
        return scale
                        && PEOPLE.matcher(claim.name().getLast().of(outline.text()))
                                .find()
                ? own + "人"
                : own;
    }

    private static @Nullable String unit(Quantity quantity) {
        return quantity.unit().isEmpty() ? null : quantity.unit();
    }

    private @Nullable Span raw(Span span) {
        return outline.source().text().raw(span);
    }

    static Statement numbered(Statement s, String id) {
        return new Statement(
                id, s.statementClass(), s.indicator(), s.value(), s.unit(), s.date(), s.quote(), s.span(), s.raw());
    }
}
