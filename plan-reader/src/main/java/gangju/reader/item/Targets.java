package gangju.reader.item;

import gangju.model.Metadata;
import gangju.model.Span;
import gangju.model.Statement;
import gangju.model.Statement.StatementClass;
import gangju.model.Strength;
import gangju.model.Target;
import gangju.model.TargetType;
import gangju.reader.item.Baselines.Measured;
import gangju.reader.item.Judgement.Context;
import gangju.reader.item.Sections.Purpose;
import gangju.reader.outline.Outline;
import gangju.reader.script.Folding;
import gangju.reader.statement.Claim;
import gangju.reader.statement.DateMention;
import gangju.reader.statement.PlanCalendar;
import gangju.reader.statement.Quantity;
import gangju.reader.statement.Sentence;
import gangju.reader.statement.SentenceReader;
import gangju.reader.statement.SentenceReading;
import gangju.reader.statement.SentenceReading.ClauseReading;
import gangju.reader.statement.Sentences;
import gangju.reader.statement.UnitKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the targets of a plan, and the numbers that are none, from its sentences. */
public final class Targets {
    private static final int NONE = -1;
    private static final int OPENING = 300;

    private final Sections sections;
    private final CarriedDates carriedDates;
    private final SentenceReader reader;
    private final Judgement judgement;
    private final Milestones milestones;
    private final ItemWriter items;
    private final String folded;
    private final List<Target> targets = new ArrayList<>();
    private final List<Measured> statements = new ArrayList<>();
    /** Sections that have begun to look ahead. */
    private final Set<String> turned = new HashSet<>();
    /** The paragraph whose last sentence ended with a promise. */
    private int promised = NONE;

    private Targets(Outline outline) {
        folded = Folding.characters(outline.text());
        var calendar = PlanCalendar.of(outline.metadata());
        sections = new Sections(outline, folded);
        reader = new SentenceReader(folded, calendar);
        carriedDates = new CarriedDates(sections, calendar, reader, folded);
        judgement = new Judgement(
                folded, calendar, isNational(outline.metadata()) || isOfTheNation(folded), title(outline.metadata()));
        milestones = new Milestones(folded, reader);
        items = new ItemWriter(outline, sections, new Wording(outline, folded), folded, calendar);
    }

    /** @param sentences of the outline's running text; heads that label a paragraph are read besides */
    public static TargetReading read(Outline outline, List<Sentence> sentences) {
        var reading = new Targets(outline);
        Stream.concat(Sentences.ofHeads(outline).stream(), sentences.stream())
                .sorted(Comparator.comparing(Sentence::span))
                .forEach(reading::read);
        return numbered(Baselines.link(reading.targets, reading.statements));
    }

    /** A plan of the nation speaks of 全国 and 国家 as its own. */
    private static boolean isNational(Metadata metadata) {
        var names = new ArrayList<>(metadata.issuers());
        if (names.isEmpty() && metadata.title() != null) {
            names.add(metadata.title());
        }
        return !names.isEmpty()
                && names.stream()
                        .allMatch(name -> name.startsWith("国")
                                || name.startsWith("國")
                                || name.startsWith("全国")
                                || name.startsWith("全國")
                                || name.startsWith("中华")
                                || name.startsWith("中華")
                                || name.startsWith("中共中央")
                                || name.endsWith("部"));
    }

    /** A report that the State Council gives to the people's congress. */
    private static boolean isOfTheNation(String folded) {
        var opening = folded.substring(0, Math.min(OPENING, folded.length()));
        return opening.contains("全国人民代表大会") && opening.contains("国务院");
    }

    private static String title(Metadata metadata) {
        return metadata.title() == null ? "" : Folding.characters(metadata.title());
    }

    private void read(Sentence sentence) {
        carriedDates.enter(sentence);
        var reading = reader.read(sentence.span());
        var purpose = purpose(sentence, reading);
        boolean past = false;
        boolean external = false;
        boolean striving = false;
        boolean afterTarget = isPartOfTarget(sentence);
        boolean conditional = purpose != Purpose.GOAL && isRule(reading);
        for (int i = 0; i < reading.clauses().size(); i++) {
            var clause = reading.clauses().get(i);
            carriedDates.pass(clause);
            past |= clause.dates().stream().anyMatch(date -> isPastFrame(clause, date));
            external |= judgement.startsExternal(opening(clause));
            conditional &= clause.dates().stream().noneMatch(date -> carriedDates.isAhead(clause, date));
            past &= clause.dates().stream().noneMatch(date -> carriedDates.isAhead(clause, date));
            striving |= clause.dates().stream().anyMatch(date -> items.isStriving(date.span()));
            var context = new Context(purpose, past, external, striving, afterTarget, conditional);
            var strength = items.strength(sentence, reading, i);
            for (Claim claim : clause.claims()) {
                var verdict = take(sentence, clause, claim, context, strength);
                past |= verdict == StatementClass.ACHIEVEMENT && purpose != Purpose.GOAL;
                afterTarget = verdict == null;
            }
            if (!isTakenUp(reading, i)) {
                takeTrend(sentence, clause, context);
            }
            items.names(clause).forEach(name -> statements.add(new Measured(name, TargetType.LEVEL, false)));
        }
        takeMilestones(sentence, reading, new Context(purpose, past, external, striving, afterTarget, conditional));
        promised = afterTarget ? sentence.paragraph() : NONE;
    }

    /** In a chapter that looks back first, nothing is promised before a sentence names a time ahead. */
    private Purpose purpose(Sentence sentence, SentenceReading reading) {
        var purpose = sections.purpose(sentence.node());
        if (purpose != Purpose.GOAL || !sections.isTwofold(sentence.node())) {
            return purpose;
        }
        var section = sections.section(sentence.node());
        boolean ahead = reading.clauses().stream().anyMatch(carriedDates::isOfTheFuture);
        if (ahead && section != null) {
            turned.add(section);
        }
        return section != null && turned.contains(section) ? purpose : Purpose.ACHIEVEMENT;
    }

    /** 其中：小麦一亿斤: the sentence before made the promise. */
    private boolean isPartOfTarget(Sentence sentence) {
        return promised == sentence.paragraph()
                && folded.startsWith("其中", sentence.span().start());
    }

    private boolean isRule(SentenceReading reading) {
        return !reading.clauses().isEmpty()
                && judgement.opensRule(reading.clauses().getFirst().span());
    }

    private static boolean isPastFrame(ClauseReading clause, DateMention date) {
        boolean leads = date.span().start() <= clause.span().start() + 2;
        return leads && (date.kind() == DateMention.Kind.AS_OF || date.kind() == DateMention.Kind.SINCE);
    }

    /** The clause without the date that it begins with. */
    private static Span opening(ClauseReading clause) {
        int start = clause.span().start();
        for (DateMention date : clause.dates()) {
            start = date.span().start() <= start + 1 ? date.span().end() : start;
        }
        return new Span(Math.min(start, clause.span().end()), clause.span().end());
    }

    private @Nullable StatementClass take(
            Sentence sentence, ClauseReading clause, Claim claim, Context context, @Nullable Strength strength) {
        boolean overYears = switch (claim.type()) {
            case GROWTH, CUMULATIVE, CHANGE -> true;
            default -> false;
        };
        var due = carriedDates.of(claim.due(), overYears);
        var verdict = claim.start() == null && isStartOfAnother(clause, claim)
                ? StatementClass.BASELINE
                : judgement.of(claim, clause, due, context);
        if (verdict == null && !items.isNamed(sentence, claim)) {
            verdict = StatementClass.OTHER;
        }
        if (verdict == StatementClass.OTHER && isIdiom(claim)) {
            return verdict;
        }
        if (verdict == null) {
            targets.add(items.target(sentence, claim, due, context, strength));
        } else {
            statements.add(new Measured(items.statement(claim, verdict, due), claim.type(), isOverYears(due, claim)));
        }
        return verdict;
    }

    /** 产值稳步提高，达到…: the next clause puts the number to it. */
    private static boolean isTakenUp(SentenceReading reading, int i) {
        var trend = reading.clauses().get(i).trend();
        var next = i + 1 < reading.clauses().size() ? reading.clauses().get(i + 1) : null;
        return trend != null
                && next != null
                && next.claims().stream()
                        .anyMatch(claim ->
                                claim.traits().inherited() && claim.name().equals(trend.name()));
    }

    /** 两个大局, 十九届, a telephone number: nothing that anybody would look for. */
    private static boolean isIdiom(Claim claim) {
        boolean numbering =
                claim.quantity().kind() == UnitKind.NONE || claim.quantity().form() == Quantity.Form.NUMERAL;
        return numbering && !claim.traits().explicit() && !claim.traits().made();
    }

    private static boolean isStartOfAnother(ClauseReading clause, Claim claim) {
        return clause.claims().stream().anyMatch(other -> other.start() == claim);
    }

    /** What rose from one level to another over the years, and what is a share, is a level still. */
    private static boolean isOverYears(Due due, Claim claim) {
        boolean level = claim.start() != null || claim.quantity().kind() == UnitKind.PERCENT;
        return claim.traits().cumulative()
                || due.period() != null && !level && !claim.traits().yearly();
    }

    private void takeTrend(Sentence sentence, ClauseReading clause, Context context) {
        var trend = clause.trend();
        if (trend == null || !trend.measurable() || context.past() || context.external()) {
            return;
        }
        var due = carriedDates.of(trend.due(), false);
        if (context.purpose() == Purpose.GOAL && !judgement.isPast(clause.span(), due.date())) {
            targets.add(items.trend(sentence, trend, due));
        }
    }

    private void takeMilestones(Sentence sentence, SentenceReading reading, Context context) {
        if (context.purpose() == Purpose.ACHIEVEMENT || context.purpose() == Purpose.BACKGROUND) {
            return;
        }
        for (var milestone : milestones.in(reading)) {
            var date = milestone.date().end();
            if (judgement.isOwned(milestone.date()) || context.external()) {
                statements.add(new Measured(items.external(milestone), TargetType.MILESTONE, false));
            } else if (!context.past() && !judgement.isPast(milestone.quote(), date)) {
                targets.add(items.milestone(sentence, milestone, context.purpose()));
            }
        }
    }

    private static TargetReading numbered(TargetReading reading) {
        var targets = reading.targets().stream()
                .sorted(Comparator.comparing(Target::span))
                .toList();
        var statements = reading.statements().stream()
                .sorted(Comparator.comparing(Statement::span))
                .toList();
        return new TargetReading(
                IntStream.range(0, targets.size())
                        .mapToObj(i -> targets.get(i).withId("T" + (i + 1)))
                        .toList(),
                IntStream.range(0, statements.size())
                        .mapToObj(i -> ItemWriter.numbered(statements.get(i), "S" + (i + 1)))
                        .toList());
    }
}
