package gangju.reader.item;

import gangju.model.Project.Kind;
import gangju.model.Span;
import gangju.reader.item.Lexicon.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds in one clause what is to be built or run: an action verb and noun phrases that end in a head noun.
 *
 * <p>Works on folded text; spans hold for the text itself.
 */
final class ProjectGrammar {
    private static final Lexicon HEADS = Lexicon.load("project-heads");
    private static final Lexicon AFTER = Lexicon.load("project-after");
    private static final Lexicon VAGUE = Lexicon.load("project-vague");
    private static final String OPENING_QUOTES = "“「『";
    private static final String CLOSING_QUOTES = "”」』";
    private static final String NOT_FIRST = "、和与及的等了好)”」』对在 ";
    private static final int LONGEST_CLAUSE = 400;
    private static final int LONGEST_NAME = 45;
    private static final int LONGEST_QUOTED = 20;

    private final String text;
    private final Span clause;
    private final ActionVerbs verbs;

    private ProjectGrammar(String text, Span clause) {
        this.text = text;
        this.clause = clause;
        this.verbs = ActionVerbs.in(text, clause);
    }

    /** What a clause names, in order; nothing where it is too long to be one. */
    static List<Candidate> candidates(String folded, Span clause) {
        if (clause.length() > LONGEST_CLAUSE) {
            return List.of();
        }
        var grammar = new ProjectGrammar(folded, clause);
        if (grammar.verbs.isEmpty()) {
            return List.of();
        }
        var found = grammar.named();
        found.addAll(grammar.quoted(found));
        return found;
    }

    /**
     * Something that may be a project.
     *
     * @param name where its name stands
     * @param score the higher the likelier; {@link ProjectScore} says how it is made
     */
    record Candidate(Kind kind, Span name, int score) {}

    /** A head noun that ends a name; {@code after} is what follows it. */
    private record Head(int start, int end, Word word, String after) {}

    private List<Candidate> named() {
        var found = new ArrayList<Candidate>();
        int from = clause.start();
        for (Head head : segments(heads())) {
            var candidate = candidate(from, head);
            if (candidate != null) {
                found.add(candidate);
                from = appendixEnd(head.end());
            }
        }
        return found;
    }

    private List<Head> heads() {
        var heads = new ArrayList<Head>();
        for (int i = clause.start(); i < clause.end(); i++) {
            var word = HEADS.at(text, i, clause.end());
            if (word != null) {
                int end = i + word.text().length();
                var after = after(end);
                if (after != null) {
                    heads.add(new Head(i, end, word, after));
                    i = end - 1;
                }
            }
        }
        return heads;
    }

    private @Nullable String after(int end) {
        if (end == clause.end()) {
            return "mark";
        }
        var word = AFTER.at(text, end, clause.end());
        if (word == null || !word.label().equals("build") && !word.label().equals("word")) {
            return word == null ? null : word.label();
        }
        return after(end + word.text().length()) == null ? null : word.label();
    }

    /** Where 建设, 试点 and the like behind a name end. */
    private int appendixEnd(int end) {
        var word = end < clause.end() ? AFTER.at(text, end, clause.end()) : null;
        if (word == null || !word.label().equals("build") && !word.label().equals("word")) {
            return end;
        }
        return appendixEnd(end + word.text().length());
    }

    /** Between two joints only the last head ends a name; in A、B等C机制 only the mechanism is one. */
    private List<Head> segments(List<Head> heads) {
        var last = new ArrayList<Head>();
        for (Head head : heads) {
            var before = last.isEmpty() ? null : last.getLast();
            if (before != null && !parts(before.end(), head.start())) {
                last.removeLast();
            }
            if (isMechanismOf(head, before)) {
                last.removeIf(other -> !other.word().label().equals("mechanism"));
            }
            last.add(head);
        }
        return last;
    }

    private boolean parts(int from, int to) {
        for (int i = from; i < to; i++) {
            var word = AFTER.at(text, i, to);
            if (word != null && word.label().equals("join")) {
                return true;
            }
        }
        return false;
    }

    private boolean isMechanismOf(Head head, @Nullable Head before) {
        if (before == null || !head.word().label().equals("mechanism")) {
            return false;
        }
        return text.substring(before.end(), head.start()).indexOf('等') >= 0;
    }

    private @Nullable Candidate candidate(int from, Head head) {
        var verb = verbs.governing(head.start());
        if (verb == null) {
            return null;
        }
        var name = name(Math.max(verb.end(), from), head);
        if (name.length() > LONGEST_NAME || name.start() > head.start()) {
            return null;
        }
        var kind = Kind.valueOf(head.word().label().toUpperCase(Locale.ROOT));
        var modifier = text.substring(name.start(), head.start());
        int score = ProjectScore.of(verb, head.word(), head.after(), modifier);
        return new Candidate(kind, withQuotes(name), score);
    }

    /** Starts after the verb, or after what parts it from the name before; 一批 and the like are no part of it. */
    private Span name(int from, Head head) {
        int start = from;
        while (start < head.start() && NOT_FIRST.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        var count = VAGUE.at(text, start, head.start());
        if (count != null && count.label().equals("count")) {
            start += count.text().length();
        }
        return new Span(start, Math.max(start, head.end()));
    }

    /** “链长制 takes its closing quote in, and a name that is quoted as a whole leaves both out. */
    private Span withQuotes(Span name) {
        int kind = OPENING_QUOTES.indexOf(text.charAt(name.start()));
        boolean closesNext = name.end() < clause.end() && CLOSING_QUOTES.indexOf(text.charAt(name.end())) >= 0;
        if (!closesNext) {
            return name;
        }
        return kind >= 0 && name.length() > 1
                ? new Span(name.start() + 1, name.end())
                : new Span(name.start(), name.end() + 1);
    }

    /** Names that the document puts in quotes after a verb and that end in no head noun: 推进“一网通办”. */
    private List<Candidate> quoted(List<Candidate> found) {
        var quoted = new ArrayList<Candidate>();
        for (int i = clause.start(); i < clause.end(); i++) {
            int kind = OPENING_QUOTES.indexOf(text.charAt(i));
            int close = kind < 0 ? -1 : text.indexOf(CLOSING_QUOTES.charAt(kind), i + 1, clause.end());
            if (close < 0 || close >= clause.end()) {
                continue;
            }
            var name = new Span(i + 1, close);
            var verb = verbs.governing(i);
            if (verb != null && isQuotedName(verb, name, found)) {
                quoted.add(new Candidate(Kind.MECHANISM, name, ProjectScore.ofQuoted(verb)));
            }
            i = close;
        }
        return quoted;
    }

    private boolean isQuotedName(ActionVerbs.Verb verb, Span name, List<Candidate> found) {
        return name.start() - verb.end() <= 16
                && name.length() >= 3
                && name.length() <= LONGEST_QUOTED
                && after(name.end() + 1) != null
                && found.stream().noneMatch(other -> other.name().overlaps(name));
    }
}
