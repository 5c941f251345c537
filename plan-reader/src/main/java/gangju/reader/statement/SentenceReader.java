package gangju.reader.statement;

import gangju.model.Span;
import gangju.reader.statement.SentenceReading.ClauseReading;
import java.util.ArrayList;
import java.util.List;

/** Reads what a sentence claims, clause by clause, in folded text. */
public final class SentenceReader {
    private static final Words OPENERS = Words.read("openers.tsv");

    private final String text;
    private final PlanCalendar calendar;

    /** @param text folded character by character, so that its positions are the document's */
    public SentenceReader(String text, PlanCalendar calendar) {
        this.text = text;
        this.calendar = calendar;
    }

    public SentenceReading read(Span sentence) {
        var readings = new ArrayList<ClauseReading>();
        var subject = List.<Span>of();
        var owners = new Owners(text);
        var verbs = new BareVerbs(text);
        for (Clause clause : Clauses.of(text, sentence)) {
            var dates = Dates.in(text, clause.span(), calendar);
            var unnamed = dates.stream().filter(date -> !isInName(clause, date)).toList();
            var claims =
                    verbs.named(clause.span(), owners.named(new ClauseReader(text, clause, unnamed, subject).claims()));
            var trend = claims.isEmpty() ? Trend.in(text, clause.span(), unnamed) : null;
            readings.add(new ClauseReading(
                    clause.span(), clause.parenthetical(), unnamed, claims, trend, names(clause, dates)));
            if (!clause.parenthetical()) {
                subject = subjectOf(claims, trend);
            }
        }
        return new SentenceReading(sentence, readings);
    }

    /** Whether a clause begins with the date, or with nothing but an opening word before it. */
    public boolean leads(Span clause, DateMention date) {
        int start = clause.start();
        while (start < date.span().start()) {
            var opener = OPENERS.at(text, start, date.span().start());
            if (opener == null) {
                return false;
            }
            start += opener.length();
        }
        return true;
    }

    /** Whether 到, 至 or 展望 makes the date one that what follows looks ahead to. */
    public boolean isUpTo(DateMention date) {
        int start = date.span().start();
        return "到至展力争".indexOf(text.charAt(start)) >= 0;
    }

    private static boolean isInName(Clause clause, DateMention date) {
        return clause.named().stream()
                .anyMatch(name -> name.contains(date.span()) && !date.span().contains(name));
    }

    private static List<Span> subjectOf(List<Claim> claims, @org.jspecify.annotations.Nullable Trend trend) {
        if (!claims.isEmpty()) {
            var last = claims.getLast();
            return last.traits().attributive()
                            || last.suffix() != null && last.traits().made()
                    ? List.of()
                    : last.name();
        }
        return trend == null ? List.of() : trend.name();
    }

    private List<Quantity> names(Clause clause, List<DateMention> dates) {
        return Quantities.in(text, clause.span(), dates).stream()
                .filter(quantity -> quantity.form() == Quantity.Form.NAME
                        || (quantity.isMeasured() && clause.isNamed(quantity.span())))
                .filter(quantity -> hasDigit(quantity.span()) && !isBracketed(clause, quantity))
                .toList();
    }

    private boolean hasDigit(Span span) {
        return span.of(text).chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    /** What a bracket holds is read as a clause of its own. */
    private boolean isBracketed(Clause clause, Quantity quantity) {
        return clause.named().stream()
                .anyMatch(name -> name.contains(quantity.span()) && text.charAt(name.start()) == '(');
    }
}
