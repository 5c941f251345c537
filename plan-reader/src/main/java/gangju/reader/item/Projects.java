package gangju.reader.item;

import gangju.model.Project;
import gangju.model.Span;
import gangju.reader.item.ProjectGrammar.Candidate;
import gangju.reader.outline.Outline;
import gangju.reader.script.Folding;
import gangju.reader.statement.Sentence;
import gangju.reader.statement.Sentences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the platforms, programmes, mechanisms, registers and organisations that a plan says will be built or run.
 *
 * <p>Candidates are ranked, and the best are kept: one for each 100 characters of running text, at least 20, at most
 * 300.
 */
public final class Projects {
    private static final int MOST = 300;
    private static final int FEWEST = 20;
    private static final int CHARACTERS_EACH = 100;
    private static final int LOWEST_SCORE = 6;
    private static final int LONGEST_SPAN = 160;

    private final Outline outline;
    private final String folded;
    private final Roles roles;

    private Projects(Outline outline) {
        this.outline = outline;
        this.folded = Folding.characters(outline.text());
        this.roles = new Roles(outline.nodes());
    }

    /** In document order; {@code sentences} are those of the running text, heads are looked up in the outline. */
    public static List<Project> of(Outline outline, List<Sentence> sentences) {
        return new Projects(outline).find(sentences);
    }

    private record Found(Candidate candidate, Span clause, Sentence sentence) {}

    private List<Project> find(List<Sentence> sentences) {
        var found = Stream.concat(Sentences.ofHeads(outline).stream(), sentences.stream())
                .sorted(Comparator.comparing(Sentence::span))
                .filter(sentence -> roles.isPromised(sentence.node()))
                .flatMap(this::in)
                .toList();
        return number(best(found));
    }

    private Stream<Found> in(Sentence sentence) {
        return Clauses.in(folded, sentence.span()).stream()
                .flatMap(clause -> ProjectGrammar.candidates(folded, clause).stream()
                        .filter(candidate -> candidate.score() >= LOWEST_SCORE)
                        .map(candidate -> new Found(candidate, clause, sentence)));
    }

    /** From its clause to the next clause that names something: what follows a name in a sentence is said of it. */
    private Span span(List<Found> found, int index) {
        var item = found.get(index);
        int end = item.sentence().span().end();
        for (int i = index + 1; i < found.size() && found.get(i).sentence() == item.sentence(); i++) {
            if (found.get(i).clause().start() > item.clause().start()) {
                end = found.get(i).clause().start();
                break;
            }
        }
        int limit = Math.max(item.clause().end(), Math.min(end, item.clause().start() + LONGEST_SPAN));
        return trim(item.clause().start(), limit);
    }

    private Span trim(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isMargin(folded.charAt(start))) {
            start++;
        }
        while (end > start && isMargin(folded.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    private static boolean isMargin(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || ",;。:".indexOf(c) >= 0;
    }

    private List<Found> best(List<Found> found) {
        int characters = outline.paragraphs().stream()
                .mapToInt(paragraph -> paragraph.span().length())
                .sum();
        int most = Math.clamp(characters / CHARACTERS_EACH, FEWEST, MOST);
        var ranked = new ArrayList<>(found);
        ranked.sort(Comparator.comparingInt((Found item) -> -item.candidate().score()));
        Set<Found> kept = new HashSet<>(ranked.subList(0, Math.min(most, ranked.size())));
        return found.stream().filter(kept::contains).toList();
    }

    private List<Project> number(List<Found> found) {
        var projects = new ArrayList<Project>();
        for (int i = 0; i < found.size(); i++) {
            var candidate = found.get(i).candidate();
            var span = span(found, i);
            projects.add(new Project(
                    "p" + (i + 1),
                    candidate.kind(),
                    candidate.name().of(outline.text()),
                    Capabilities.in(outline.text(), folded, span),
                    found.get(i).sentence().node(),
                    span,
                    outline.source().text().raw(span)));
        }
        return List.copyOf(projects);
    }
}
