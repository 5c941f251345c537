package gangju.reader.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads lines that describe the document: {@code 发文机构：…}, {@code 3. [实施日期] …}. */
final class Labels {
    private static final Vocabulary WORDS = Vocabulary.load("labels.tsv");
    private static final int LONGEST = 200;

    private Labels() {}

    /**
     * @param meaning a key of labels.tsv
     * @param value as written, maybe empty
     */
    record Label(String meaning, String value) {}

    /** The labels of a line, in order; empty where it is no such line. */
    static List<Label> of(Passage passage) {
        var labels = new ArrayList<Label>();
        var folded = passage.folded().replace('\t', ' ');
        if (folded.length() > LONGEST) {
            return labels;
        }
        int at = passage.number() == null ? 0 : passage.number().end();
        var found = at(folded, at);
        while (found.isPresent()) {
            int next = next(folded, found.get().valueStart);
            var value = passage.text().substring(found.get().valueStart, next).strip();
            labels.add(new Label(found.get().meaning, value));
            found = next < folded.length() ? at(folded, next) : Optional.empty();
        }
        return labels;
    }

    private record Found(String meaning, int valueStart) {}

    /** Where the next label after a space begins, or the end of the line. */
    private static int next(String folded, int from) {
        for (int i = from + 1; i < folded.length(); i++) {
            boolean begins = folded.charAt(i - 1) == ' ' || folded.charAt(i) == '[' || folded.charAt(i) == '【';
            if (begins && folded.charAt(i) != ' ' && at(folded, i).isPresent()) {
                return i;
            }
        }
        return folded.length();
    }

    private static Optional<Found> at(String folded, int start) {
        boolean bracket = start < folded.length() && "[【".indexOf(folded.charAt(start)) >= 0;
        int from = bracket ? start + 1 : start;
        for (var word : WORDS.words()) {
            int end = matchEnd(folded, from, word.text());
            if (end > 0 && end < folded.length() && (bracket ? "]】" : ":").indexOf(folded.charAt(end)) >= 0) {
                int value = end + 1;
                while (value < folded.length() && ": ".indexOf(folded.charAt(value)) >= 0) {
                    value++;
                }
                return Optional.of(new Found(word.meaning(), value));
            }
        }
        return Optional.empty();
    }

    /** The end of the word at {@code from}, spaces inside it and after it passed over; -1 where it is not there. */
    private static int matchEnd(String folded, int from, String word) {
        int at = from;
        for (int i = 0; i < word.length(); i++) {
            while (i > 0 && at < folded.length() && folded.charAt(at) == ' ') {
                at++;
            }
            if (at >= folded.length() || folded.charAt(at) != word.charAt(i)) {
                return -1;
            }
            at++;
        }
        while (at < folded.length() && folded.charAt(at) == ' ') {
            at++;
        }
        return at;
    }
}
