package gangju.reader.compare;

import gangju.model.Reading;
import gangju.model.Span;
import gangju.reader.compare.Comparison.Pair;
import gangju.reader.compare.Comparison.Size;
import gangju.reader.outline.Outline;
import gangju.reader.script.FoldedKey;
import gangju.reader.script.Folding;
import java.util.ArrayList;
import java.util.List;

/** Compares two copies of what may be one plan, by folded keys. */
public final class PlanComparison {
    private static final int SAME = 50;
    private static final int EXCERPT = 80;
    private static final int SHORTEST_EXCERPT = 500;
    private final Copy first;
    private final Copy second;
    private final List<Matching.Match> headings;
    private final List<Matching.Match> paragraphs;

    private PlanComparison(Copy first, Copy second) {
        this.first = first;
        this.second = second;
        this.headings = Matching.match(first.headings(), second.headings());
        this.paragraphs = Matching.match(first.paragraphs(), second.paragraphs());
    }

    public static Comparison compare(Outline first, Outline second) {
        return new PlanComparison(Copy.of(first), Copy.of(second)).compare();
    }

    public static Comparison compare(Reading first, Reading second) {
        return new PlanComparison(Copy.of(first), Copy.of(second)).compare();
    }

    private Comparison compare() {
        long matched = 0;
        for (var match : paragraphs) {
            int length = first.paragraphs().get(match.first()).key().length()
                    + second.paragraphs().get(match.second()).key().length();
            matched += (long) length * match.likeness() / 200;
        }
        int shared = percent(2 * matched, (long) first.length() + second.length());
        int contained = percent(matched, Math.min(first.length(), second.length()));
        boolean excerpt = contained >= EXCERPT && matched >= SHORTEST_EXCERPT;
        boolean same = shared >= SAME || excerpt || isSameText();
        return new Comparison(
                same,
                sureness(same, shared, contained),
                shared,
                pairs(headings, first.headings(), second.headings()),
                pairs(paragraphs, first.paragraphs(), second.paragraphs()),
                new Size(first.headings().size(), first.paragraphs().size()),
                new Size(second.headings().size(), second.paragraphs().size()),
                same ? differences() : List.of());
    }

    /** Short documents without running text are the same if their text is. */
    private boolean isSameText() {
        return Folding.key(first.text()).equals(Folding.key(second.text()));
    }

    /**
     * How far the share is from the boundary; titles that agree make the answer surer, titles that differ less sure.
     */
    private int sureness(boolean same, int shared, int contained) {
        var firstTitle = first.title();
        var secondTitle = second.title();
        int titles = firstTitle == null || secondTitle == null
                ? 0
                : Folding.key(firstTitle).equals(Folding.key(secondTitle)) ? 10 : -10;
        int evidence = Math.max(shared, contained >= EXCERPT ? contained : 0);
        int sure = same ? 50 + evidence / 2 + titles : 100 - evidence - titles;
        return Math.clamp(sure, 50, 100);
    }

    private static int percent(long part, long whole) {
        return whole == 0 ? 0 : (int) (100 * part / whole);
    }

    private static List<Pair> pairs(List<Matching.Match> matches, List<Unit> first, List<Unit> second) {
        return matches.stream()
                .map(match -> new Pair(
                        first.get(match.first()).span(),
                        second.get(match.second()).span(),
                        match.likeness()))
                .toList();
    }

    private List<Difference> differences() {
        var differences = new ArrayList<Difference>();
        differences(headings, first.headings(), second.headings(), differences);
        differences(paragraphs, first.paragraphs(), second.paragraphs(), differences);
        return differences;
    }

    private void differences(
            List<Matching.Match> matches, List<Unit> firstUnits, List<Unit> secondUnits, List<Difference> into) {
        int i = 0;
        int k = 0;
        for (var match : matches) {
            only(firstUnits.subList(i, match.first()), true, into);
            only(secondUnits.subList(k, match.second()), false, into);
            if (match.likeness() < 100) {
                changed(
                        firstUnits.get(match.first()).span(),
                        secondUnits.get(match.second()).span(),
                        into);
            }
            i = match.first() + 1;
            k = match.second() + 1;
        }
        only(firstUnits.subList(i, firstUnits.size()), true, into);
        only(secondUnits.subList(k, secondUnits.size()), false, into);
    }

    private void only(List<Unit> units, boolean inFirst, List<Difference> into) {
        for (var unit : units) {
            var span = unit.span();
            into.add(
                    inFirst
                            ? new Difference(Difference.Kind.ONLY_FIRST, span, null, span.of(first.text()), "")
                            : new Difference(Difference.Kind.ONLY_SECOND, null, span, "", span.of(second.text())));
        }
    }

    private void changed(Span firstSpan, Span secondSpan, List<Difference> into) {
        var a = FoldedKey.of(firstSpan.of(first.text()));
        var b = FoldedKey.of(secondSpan.of(second.text()));
        for (var edit : Edits.between(a.value(), b.value())) {
            var inFirst = shifted(a.place(edit.firstStart(), edit.firstEnd()), firstSpan.start());
            var inSecond = shifted(b.place(edit.secondStart(), edit.secondEnd()), secondSpan.start());
            into.add(new Difference(
                    Difference.Kind.CHANGED, inFirst, inSecond, inFirst.of(first.text()), inSecond.of(second.text())));
        }
    }

    private static Span shifted(Span span, int by) {
        return new Span(span.start() + by, span.end() + by);
    }
}
