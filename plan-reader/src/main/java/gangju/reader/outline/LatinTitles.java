package gangju.reader.outline;

import gangju.reader.block.Block;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/** Finds unnumbered titles in English texts without markup: short lines of capitalised words above running text. */
final class LatinTitles {
    private static final Pattern CHAPTER = Pattern.compile(
            "(?i)(?:executive )?summary|introduction|foreword|preface|background|context|overview|conclusions?|implementation|next steps|governance|glossary|references|acknowledge?ments|monitoring.{0,30}|(?:our )?(?:vision|mission|goals|values|priorities|principles)(?: and .{0,30})?|methodology|purpose|scope|about (?:this|the) .{0,30}|progress(?: to date)?|where we are.{0,20}|achievements|appendices|funding.{0,20}");
    private static final int LONGEST = 70;
    private static final int MOST_WORDS = 10;

    private LatinTitles() {}

    static List<Heading> among(List<Passage> passages, BitSet outside) {
        var found = new ArrayList<Heading>();
        if (passages.stream().anyMatch(passage -> passage.block().kind() == Block.Kind.HEADING)) {
            return found;
        }
        for (int i = 0; i + 1 < passages.size(); i++) {
            boolean stands = !outside.get(i) && isTitle(passages.get(i)) && !outside.get(i + 1);
            if (stands && !isTitle(passages.get(i + 1)) && !passages.get(i + 1).isApart()) {
                var passage = passages.get(i);
                var style = CHAPTER.matcher(passage.folded()).matches() ? Style.TITLE : Style.EMPHASIS;
                int length = passage.text().length();
                found.add(new Heading(passage, style, 0, 0, length, length));
            }
        }
        return found;
    }

    private static boolean isTitle(Passage passage) {
        var folded = passage.folded();
        int length = folded.length();
        if (passage.isApart()
                || passage.number() != null
                || passage.block().kind() != Block.Kind.PARAGRAPH
                || passage.block().isAllEmphasised()
                || length < 3
                || length > LONGEST
                || !passage.isLatin()
                || !Character.isUpperCase(folded.charAt(0))
                || ".;:,!?".indexOf(folded.charAt(length - 1)) >= 0) {
            return false;
        }
        var words = folded.split(" +");
        long large = 0;
        long all = 0;
        for (var word : words) {
            boolean counts = word.length() > 3 && Character.isLetter(word.charAt(0));
            all += counts ? 1 : 0;
            large += counts && Character.isUpperCase(word.charAt(0)) ? 1 : 0;
        }
        boolean numbers = folded.chars().anyMatch(c -> "$%@/".indexOf(c) >= 0);
        return words.length <= MOST_WORDS && all > 0 && large * 10 >= all * 7 && !numbers
                || CHAPTER.matcher(folded).matches();
    }
}
