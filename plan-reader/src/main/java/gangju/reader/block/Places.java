package gangju.reader.block;

import gangju.model.Pages;
import gangju.model.Span;
import java.util.ArrayList;
import java.util.List;

/** Where in the reading's text each stretch of the lines has come to stand; stretches keep their order. */
final class Places {
    private final List<Stretch> stretches;
    private final int length;

    /**
     * @param from where it stood in all lines
     * @param at where it stands in the reading's text
     */
    private record Stretch(int from, int length, int at, int page) {
        int end() {
            return from + length;
        }
    }

    private Places(List<Stretch> stretches, int length) {
        this.stretches = stretches;
        this.length = length;
    }

    /** @param pieces as they make the reading's text, each with a line end */
    static Places of(List<Piece> pieces) {
        var stretches = new ArrayList<Stretch>();
        int at = 0;
        for (var piece : pieces) {
            int start = at;
            int gone = 0;
            for (int i = 0; i < piece.cuts().size(); i++) {
                var cut = piece.cuts().get(i);
                gone += piece.needsSpace(i) ? 1 : 0;
                var line = cut.line();
                stretches.add(new Stretch(line.start() + cut.start(), cut.length(), start + gone, line.page()));
                gone += cut.length();
            }
            at += gone + 1;
        }
        return new Places(stretches, at);
    }

    /** A span of the lines in the reading's text; empty where nothing of it is left. */
    Span of(Span span) {
        int first = firstEndingAfter(span.start());
        if (first == stretches.size()) {
            return new Span(Math.max(0, length - 1), Math.max(0, length - 1));
        }
        int start = moved(first, span.start());
        int last = first;
        while (last + 1 < stretches.size() && stretches.get(last + 1).from < span.end()) {
            last++;
        }
        return new Span(start, Math.max(start, moved(last, span.end())));
    }

    private int moved(int index, int place) {
        var stretch = stretches.get(index);
        return stretch.at + Math.clamp(place - stretch.from, 0, stretch.length);
    }

    private int firstEndingAfter(int place) {
        int low = 0;
        int high = stretches.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (stretches.get(middle).end() > place) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    Pages pages() {
        var starts = new ArrayList<Pages.Start>();
        int page = 0;
        for (var stretch : stretches) {
            if (stretch.page != page && stretch.page > 0) {
                page = stretch.page;
                starts.add(new Pages.Start(stretch.at, page));
            }
        }
        return starts.isEmpty() ? Pages.NONE : new Pages(starts);
    }
}
