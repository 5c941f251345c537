package gangju.reader.item;

import gangju.model.Span;
import gangju.reader.statement.DateMention;
import gangju.reader.statement.SentenceReader;
import gangju.reader.statement.SentenceReading;
import gangju.reader.statement.SentenceReading.ClauseReading;
import gangju.reader.statement.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds dated events without a number: 到2030年，…基本建成; …2024年底前投入使用. */
final class Milestones {
    private static final Words VERBS = Words.read("verbs.tsv");
    private static final Words ENDS = VERBS.having("end");
    private static final Words MAKE = VERBS.having("make");
    private static final Words SIGNS = Words.read("signs.tsv");
    private static final Words SENT = SIGNS.having("sent");
    private static final Words HABIT = SIGNS.having("habit");
    private static final Pattern EMPTY = Pattern.compile("基本|全面|完成|实现|原则上|要|应|应当|须|必须|于|在|[、,，。;；\\s]");
    private static final Pattern REFERRING = Pattern.compile("^(?:该项|此项|以上|上述|请)");
    private static final int SHORTEST_NAME = 3;
    private static final int LONGEST_NAME = 40;

    private final String folded;
    private final SentenceReader reader;

    Milestones(String folded, SentenceReader reader) {
        this.folded = folded;
        this.reader = reader;
    }

    /**
     * A dated event.
     *
     * @param name the words of the event, whole clauses, as many as make a title
     */
    record Milestone(DateMention date, List<Span> name, Span quote, boolean leading) {}

    List<Milestone> in(SentenceReading sentence) {
        var found = new ArrayList<Milestone>();
        var clauses = sentence.clauses().stream()
                .filter(clause -> !clause.parenthetical())
                .toList();
        for (int i = 0; i < clauses.size(); i++) {
            var clause = clauses.get(i);
            for (DateMention date : clause.dates()) {
                boolean leads = leads(clause, date);
                if (leads && isDeadline(date)) {
                    add(found, leading(clauses, i, date));
                } else if (!leads
                        && date.kind() == DateMention.Kind.BY
                        && clause.claims().isEmpty()) {
                    add(found, inside(clause, date));
                }
            }
        }
        return found;
    }

    /** What is to be sent in by a day, may be done or comes again and again until then is no event of the plan. */
    private void add(List<Milestone> found, Optional<Milestone> milestone) {
        milestone
                .filter(event -> event.name().stream().noneMatch(part -> has(SENT, part) || has(HABIT, part)))
                .filter(this::saysWhat)
                .ifPresent(found::add);
    }

    /** 该项工作于6月底前完成 says when the office is done, not what will be. */
    private boolean saysWhat(Milestone event) {
        var words = new StringBuilder();
        event.name().forEach(part -> words.append(folded, part.start(), part.end()));
        var rest = EMPTY.matcher(words).replaceAll("");
        return rest.length() >= SHORTEST_NAME && !REFERRING.matcher(words).find();
    }

    private static boolean isDeadline(DateMention date) {
        return date.kind() == DateMention.Kind.BY || date.kind() == DateMention.Kind.IN;
    }

    private boolean leads(ClauseReading clause, DateMention date) {
        return reader.leads(clause.span(), date);
    }

    private Optional<Milestone> leading(List<ClauseReading> clauses, int i, DateMention date) {
        var name = new ArrayList<Span>();
        int length = 0;
        boolean numbers = false;
        for (int k = i; k < clauses.size(); k++) {
            var clause = clauses.get(k);
            if (k > i && clause.dates().stream().anyMatch(other -> leads(clause, other) && isDeadline(other))) {
                break;
            }

            var words = new Span(
                    k == i ? date.span().end() : clause.span().start(),
                    clause.span().end());
            boolean fits = name.isEmpty() || length + words.length() <= LONGEST_NAME;
            boolean counted = !clause.claims().isEmpty()
                    || clause.trend() != null && clause.trend().measurable();
            numbers |= counted;
            if (!numbers && !counted && fits && words.length() > 1) {
                name.add(words);
                length += words.length();
            } else if (!name.isEmpty() && !fits) {
                length = LONGEST_NAME;
            }
        }
        if (name.isEmpty()) {
            return Optional.empty();
        }
        boolean ends = name.stream().anyMatch(this::ends);
        boolean stands = date.kind() == DateMention.Kind.BY ? ends || !numbers : ends;
        var quote = new Span(clauses.get(i).span().start(), name.getLast().end());
        return stands ? Optional.of(new Milestone(date, name, quote, true)) : Optional.empty();
    }

    private Optional<Milestone> inside(ClauseReading clause, DateMention date) {
        var after = new Span(date.span().end(), clause.span().end());
        boolean acts = after.length() > 1
                && (ENDS.at(folded, after.start(), after.end()) != null
                        || MAKE.at(folded, after.start(), after.end()) != null);
        if (!acts) {
            return Optional.empty();
        }
        var before = new Span(clause.span().start(), date.span().start());
        var name = before.length() > 0 ? List.of(before, after) : List.of(after);
        return Optional.of(new Milestone(date, name, clause.span(), false));
    }

    private boolean ends(Span words) {
        return has(ENDS, words);
    }

    private boolean has(Words words, Span part) {
        return words.find(folded, part.start(), part.end()) >= 0;
    }
}
