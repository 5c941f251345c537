package gangju.reader.outline;

import gangju.reader.block.Block;
import gangju.reader.script.Folding;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds tables of contents: by their title, or by entries that come again as headings. */
final class Contents {
    private static final Set<String> TITLES = Set.of("目录", "目次", "contents", "tableofcontents");
    private static final int LONGEST_ENTRY = 80;
    private static final int FEWEST = 4;
    private final List<Passage> passages;
    private final String[] keys;
    private final Map<String, Integer> lastHeading = new HashMap<>();

    private Contents(List<Passage> passages) {
        this.passages = passages;
        this.keys = new String[passages.size()];
        for (int i = 0; i < keys.length; i++) {
            var passage = passages.get(i);
            keys[i] = entryKey(passage.folded());
            var key = HeadingRule.of(passage)
                    .map(heading -> entryKey(passage.folded().substring(0, heading.titleEnd())))
                    .orElse(keys[i]);
            lastHeading.put(key, i);
        }
    }

    /** Indexes of the passages that belong to a table of contents, its title among them. */
    static BitSet find(List<Passage> passages) {
        var contents = new Contents(passages);
        var found = new BitSet();
        for (int i = 0; i < passages.size(); i++) {
            if (contents.isStated(i)) {
                found.set(i);
                continue;
            }
            int end = TITLES.contains(contents.keys[i]) ? contents.titled(i + 1) : contents.untitled(i);
            if (end > i) {
                found.set(i, end);
                i = end - 1;
            }
        }
        return found;
    }

    /** Marked by the source, or the title above what is. */
    private boolean isStated(int at) {
        boolean title = TITLES.contains(keys[at])
                && at + 1 < keys.length
                && passages.get(at + 1).block().kind() == Block.Kind.CONTENTS;
        return title || passages.get(at).block().kind() == Block.Kind.CONTENTS;
    }

    private int titled(int start) {
        int at = start;
        while (at < keys.length && isEntry(at) && !restarts(start, at)) {
            at++;
        }
        return at;
    }

    private int untitled(int start) {
        int at = start;
        int again = 0;
        while (at < keys.length && isEntry(at) && passages.get(at).number() != null && !restarts(start, at)) {
            again += comesAgain(at) ? 1 : 0;
            at++;
        }
        return again >= FEWEST && again * 5 >= (at - start) * 3 ? at : start;
    }

    private boolean isEntry(int at) {
        var passage = passages.get(at);
        boolean isShort =
                passage.text().length() <= LONGEST_ENTRY && passage.folded().indexOf('。') < 0;
        return isShort && (passage.number() != null || comesAgain(at) || endsWithPage(passage.folded()));
    }

    private boolean comesAgain(int at) {
        return keys[at].length() > 1 && lastHeading.getOrDefault(keys[at], 0) > at;
    }

    /** Whether the document itself begins here, with the heading that the contents began with. */
    private boolean restarts(int start, int at) {
        if (at == start || passages.get(at).number() == null) {
            return false;
        }
        var marker = passages.get(at).number();
        for (int i = start; i < Math.min(at, start + 3); i++) {
            var entry = passages.get(i).number();
            if (entry != null && marker != null && i < at && keys[i].equals(keys[at])) {
                return true;
            }
            if (entry != null && marker != null && i == start) {
                return entry.style() == marker.style() && entry.ordinal() == marker.ordinal();
            }
        }
        return false;
    }

    private static boolean endsWithPage(String folded) {
        int at = folded.length();
        while (at > 0 && Character.isDigit(folded.charAt(at - 1))) {
            at--;
        }
        return at < folded.length() && at > 1 && ".…· -\t".indexOf(folded.charAt(at - 1)) >= 0;
    }

    private static String entryKey(String folded) {
        if (folded.length() > LONGEST_ENTRY) {
            return "";
        }
        int end = folded.length();
        if (endsWithPage(folded)) {
            while (end > 0 && Character.isDigit(folded.charAt(end - 1))) {
                end--;
            }
        }
        return Folding.key(folded.substring(0, end));
    }
}
