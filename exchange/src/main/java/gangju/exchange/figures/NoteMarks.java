package gangju.exchange.figures;

import gangju.exchange.table.WordTable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a note says of the row's own value.
 *
 * <p>The rule, so that notes do not mark too much: a note is read clause by clause. A clause that speaks of another
 * value ({@code later revised}, {@code implies 2016 = 5.49}, {@code conflicts with 5.78}) marks nothing, whatever words
 * it holds. A clause that names a scope, universe or base in the words of {@code marks.tsv} marks the value with the
 * one word that stands there for all ways of saying it, unless the indicator itself is of that scope: its name,
 * universe or definition has the words too. {@code scope: …} and {@code 口径：…} mark with what follows.
 *
 * @param scopes in the order of the note
 * @param doubtful the value may not be what the row says it is, such as of a year that somebody inferred
 */
record NoteMarks(Set<String> scopes, boolean doubtful, boolean rounded) {
    static final NoteMarks NONE = new NoteMarks(Set.of(), false, false);

    private static final Pattern CLAUSES = Pattern.compile("[;；。]|, (?=so |and )");
    private static final Pattern STATED = Pattern.compile("^(?:scope|universe|base|口径|范围|基数) ?[:：] ?(.{2,60})$");
    private static final List<Phrase> PHRASES = load();

    /** @param ordinary what the indicator is by itself: its names, universe and definition */
    static NoteMarks of(String note, String ordinary) {
        var scopes = new LinkedHashSet<String>();
        boolean doubtful = false;
        boolean rounded = false;
        var usual = WordTable.fold(ordinary);
        for (var part : CLAUSES.split(WordTable.fold(note))) {
            var clause = part.strip();
            if (isAbout("other", clause)) {
                continue;
            }
            doubtful |= isAbout("doubt", clause);
            rounded |= isAbout("rounded", clause);
            scopes.addAll(scopes(clause, usual));
        }
        return new NoteMarks(scopes, doubtful, rounded);
    }

    private static List<String> scopes(String clause, String usual) {
        var marks = new ArrayList<String>();
        for (var phrase : PHRASES) {
            if (phrase.kind().equals("scope") && phrase.says(clause) && !phrase.says(usual)) {
                marks.add(phrase.mark());
            }
        }
        var stated = STATED.matcher(clause);
        if (marks.isEmpty() && stated.matches() && !usual.contains(stated.group(1))) {
            marks.add(stated.group(1));
        }
        return marks;
    }

    private static boolean isAbout(String kind, String clause) {
        return PHRASES.stream().anyMatch(phrase -> phrase.kind().equals(kind) && phrase.says(clause));
    }

    private static List<Phrase> load() {
        return WordTable.load(NoteMarks.class, "marks.tsv").stream()
                .map(cells -> new Phrase(cells.get(0), cells.get(1), Pattern.compile(cells.get(2))))
                .toList();
    }

    private record Phrase(String kind, String mark, Pattern pattern) {
        boolean says(String clause) {
            return pattern.matcher(clause).find();
        }
    }
}
