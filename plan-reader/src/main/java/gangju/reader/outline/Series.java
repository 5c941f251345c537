package gangju.reader.outline;

import gangju.reader.block.Block;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Treats the numbered passages of one series alike: where one of them is a heading, the others are too. */
final class Series {
    private static final int LONGEST_CLAUSE = 40;
    private static final int LONGEST_TITLE = 24;
    private final List<Passage> passages;
    private final BitSet outside;
    private final Map<Integer, Heading> byStart = new HashMap<>();
    private final Map<Integer, Integer> places = new HashMap<>();

    private Series(List<Heading> headings, List<Passage> passages, BitSet outside) {
        this.passages = passages;
        this.outside = outside;
        for (int i = 0; i < passages.size(); i++) {
            places.put(passages.get(i).start(), i);
        }
        headings.forEach(heading -> byStart.put(heading.passage().start(), heading));
    }

    static List<Heading> complete(List<Heading> headings, List<Passage> passages, BitSet outside) {
        return new Series(headings, passages, outside).complete();
    }

    private List<Heading> complete() {
        Map<Style, List<Passage>> running = new HashMap<>();
        for (int i = 0; i < passages.size(); i++) {
            var passage = passages.get(i);
            var marker = passage.number();
            if (outside.get(i) || marker == null || marker.style().labels()) {
                continue;
            }
            var series = running.computeIfAbsent(marker.style(), style -> new ArrayList<>());
            if (!series.isEmpty() && !follows(series.getLast(), marker)) {
                settle(series);
                series.clear();
            }
            series.add(passage);
        }
        running.values().forEach(this::settle);
        return passages.stream()
                .map(passage -> byStart.get(passage.start()))
                .filter(heading -> heading != null)
                .toList();
    }

    private static boolean follows(Passage before, Marker marker) {
        var last = before.number();
        return last != null && marker.ordinal() == last.ordinal() + 1;
    }

    /** Wide numbers are headings if any of them is, narrow ones if most are. */
    private void settle(List<Passage> series) {
        long headings = series.stream()
                .filter(passage -> byStart.containsKey(passage.start()))
                .count();
        if (headings == series.size()) {
            return;
        }
        if (headings == 0) {
            if (series.size() > 1
                    && (series.stream().allMatch(this::opensOthers)
                            || series.stream().allMatch(this::opensText))) {
                series.forEach(this::promoteWhole);
            }
            return;
        }
        var marker = series.getFirst().number();
        boolean wide = marker != null && marker.style().rank() <= Style.HAN_PAREN.rank();
        if (wide || headings * 2 >= series.size()) {
            series.forEach(this::promote);
        } else {
            series.stream()
                    .map(passage -> byStart.get(passage.start()))
                    .filter(heading -> heading != null && !HeadingRule.isMarked(heading.passage()) && heading.isRunIn())
                    .forEach(heading -> byStart.remove(heading.passage().start()));
        }
    }

    /** A sentence that stands alone above narrower numbered headings: what they have in common. */
    private boolean opensOthers(Passage passage) {
        var marker = passage.number();
        int at = places.getOrDefault(passage.start(), -1);
        if (marker == null || at + 1 >= passages.size() || marker.style().rank() > Style.HAN_PAREN.rank()) {
            return false;
        }
        var below = byStart.get(passages.get(at + 1).start());
        var folded = passage.folded();
        return below != null
                && below.passage().number() != null
                && below.rank() > marker.style().rank()
                && folded.length() - marker.end() <= LONGEST_CLAUSE * passage.stretch()
                && folded.indexOf('。') == folded.length() - 1;
    }

    /** A few words that end like a sentence, above a paragraph of their own. */
    private boolean opensText(Passage passage) {
        var marker = passage.number();
        int at = places.getOrDefault(passage.start(), -1);
        if (marker == null || passage.isLatin() || at + 1 >= passages.size()) {
            return false;
        }
        var next = passages.get(at + 1);
        var folded = passage.folded();
        return folded.length() - marker.end() <= LONGEST_TITLE
                && folded.indexOf('。') == folded.length() - 1
                && folded.indexOf(',') < 0
                && next.number() == null
                && next.block().kind() == Block.Kind.PARAGRAPH
                && next.text().length() > LONGEST_CLAUSE;
    }

    private void promoteWhole(Passage passage) {
        var marker = passage.number();
        if (marker != null) {
            int end = passage.text().length() - 1;
            byStart.put(
                    passage.start(),
                    new Heading(passage, marker.style(), marker.style().rank(), marker.end(), end, marker.end()));
        }
    }

    /** Named by its first clause; all of it stays running text. */
    private void promote(Passage passage) {
        var marker = passage.number();
        if (marker == null
                || byStart.containsKey(passage.start())
                || marker.end() >= passage.text().length()) {
            return;
        }
        var folded = passage.folded();
        int limit = Math.min(folded.length(), marker.end() + LONGEST_CLAUSE);
        int mark = Sentences.firstMark(folded, marker.end() + 1, limit, "。;:!?,");
        int end = mark < 0 ? limit : mark;
        byStart.put(
                passage.start(),
                new Heading(passage, marker.style(), marker.style().rank(), marker.end(), end, marker.end()));
    }
}
