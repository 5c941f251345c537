package gangju.reader.item;

import gangju.model.Period;
import gangju.model.Span;
import gangju.reader.item.Due.From;
import gangju.reader.item.Sections.Purpose;
import gangju.reader.statement.DateMention;
import gangju.reader.statement.PlanCalendar;
import gangju.reader.statement.Sentence;
import gangju.reader.statement.SentenceReader;
import gangju.reader.statement.SentenceReading.ClauseReading;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Carries dates forward through the document.
 *
 * <p>A date that opens a sentence holds to the end of its paragraph, in a section of goals to the end of the section or
 * the next date, and below a heading that names it, sections included. It never crosses into another section otherwise.
 */
final class CarriedDates {
    private final Sections sections;
    private final PlanCalendar calendar;
    private static final Pattern OPEN =
            Pattern.compile("(?:利用|用)[\\d~\\-一二两三四五六七八九十到至]{1,5}年(?:左右)?(?:的?时间)|今后一个时期|今后一段时期");

    private final SentenceReader reader;
    private final String folded;
    /** 利用三年时间, 今后一个时期: when that ends nobody says. */
    private boolean open;

    private final Map<String, DateMention> bySection = new HashMap<>();
    private final Map<String, DateMention> byHeading = new HashMap<>();
    private final Set<String> headingsRead = new HashSet<>();
    private int paragraph = -1;
    private @Nullable String section;
    private Purpose purpose = Purpose.OTHER;
    private @Nullable DateMention ofParagraph;
    private @Nullable DateMention ofSentence;

    CarriedDates(Sections sections, PlanCalendar calendar, SentenceReader reader, String folded) {
        this.folded = folded;
        this.sections = sections;
        this.calendar = calendar;
        this.reader = reader;
    }

    void enter(Sentence sentence) {
        ofSentence = null;
        open = false;
        if (sentence.paragraph() != paragraph) {
            paragraph = sentence.paragraph();
            ofParagraph = null;
        }
        section = sections.section(sentence.node());
        purpose = sections.purpose(sentence.node());
        readHeading(sentence.node());
        for (var id = section; id != null; id = sections.parent(id)) {
            readHeading(id);
        }
    }

    private void readHeading(@Nullable String id) {
        Span heading = sections.heading(id);
        if (id == null || heading == null || !headingsRead.add(id)) {
            return;
        }
        reader.read(heading).clauses().stream()
                .flatMap(clause -> clause.dates().stream())
                .filter(date -> switch (date.kind()) {
                    case BY, IN, OF -> true;
                    case DURING -> purpose == Purpose.GOAL;
                    case SINCE, COMPARED, AS_OF -> false;
                })
                .forEach(date -> {
                    bySection.put(id, date);
                    byHeading.put(id, date);
                });
    }

    /** Takes note of the date that a clause begins with. */
    void pass(ClauseReading clause) {
        if (clause.parenthetical()) {
            return;
        }
        open |= OPEN.matcher(clause.span().of(folded)).find();
        for (DateMention date : clause.dates()) {
            if (date.isDue() && reader.leads(clause.span(), date)) {
                ofSentence = date;
                if (lasts(clause, date)) {
                    ofParagraph = date;
                    if (purpose == Purpose.GOAL
                            && section != null
                            && !calendar.isPast(date.end().year())) {
                        bySection.put(section, date);
                    }
                }
            }
        }
    }

    /** 到2030年 and 2030年， speak of all that follows; 2027年底前完成… of one thing. */
    private boolean lasts(ClauseReading clause, DateMention date) {
        return date.span().end() >= clause.span().end() - 1 || reader.isUpTo(date);
    }

    /** Whether a clause begins with a date that is not past. */
    boolean isAhead(ClauseReading clause, DateMention date) {
        return date.isDue()
                && reader.leads(clause.span(), date)
                && !calendar.isPast(date.end().year());
    }

    /** Whether a clause speaks anywhere of a time that is not past. */
    boolean isOfTheFuture(ClauseReading clause) {
        return clause.dates().stream()
                .anyMatch(date -> (date.kind() == DateMention.Kind.DURING || date.kind() == DateMention.Kind.BY)
                        && !calendar.isPast(date.end().year()));
    }

    Due of(@Nullable DateMention own, boolean overYears) {
        if (own != null) {
            return due(own, From.SENTENCE, overYears);
        }
        if (open) {
            return Due.UNKNOWN;
        }
        if (ofSentence != null) {
            return due(ofSentence, From.SENTENCE, overYears);
        }
        if (ofParagraph != null) {
            return due(ofParagraph, From.PARAGRAPH, overYears);
        }
        var inherited = inherited();
        if (inherited != null) {
            return due(inherited, From.SECTION, overYears);
        }
        var end = calendar.end();
        return end != null && (purpose == Purpose.GOAL || isOfOneYear())
                ? new Due(end, overYears ? calendar.period() : null, From.PLAN)
                : Due.UNKNOWN;
    }

    /** A work plan of one year means that year wherever it names no other. */
    private boolean isOfOneYear() {
        var period = calendar.period();
        return period != null && period.start().year() == period.end().year();
    }

    /** What a heading says holds for all below it; what a sentence says, beyond its own section only among goals. */
    private @Nullable DateMention inherited() {
        for (var id = section; id != null; id = sections.parent(id)) {
            boolean wide = purpose == Purpose.GOAL || id.equals(section);
            var date = wide ? bySection.get(id) : byHeading.get(id);
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    private Due due(DateMention mention, From from, boolean overYears) {
        if (mention.kind() == DateMention.Kind.DURING) {
            return new Due(mention.end(), new Period(mention.start(), mention.end()), from);
        }
        var period = calendar.period();
        boolean endsThePlan =
                period != null && period.end().year() == mention.end().year();
        return new Due(mention.end(), overYears && endsThePlan ? period : null, from);
    }
}
