package gangju.reader.english.grammar;

import gangju.reader.english.grammar.Word.Part;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds noun phrases: their head with what stands before it and the prepositional phrases behind it. */
final class NounPhrases {
    private static final Set<String> TIES = Set.of(
            "of", "in", "for", "from", "per", "at", "on", "with", "under", "within", "across", "among", "to", "into",
            "between", "towards", "through", "via", "along", "as");

    private final List<Word> words;

    NounPhrases(List<Word> words) {
        this.words = words;
    }

    /** The phrase that begins at a word, at most up to another one; null where none begins there. */
    @Nullable
    Phrase at(int from, int to) {
        int start = from;
        while (start < to && (isArticle(start))) {
            start++;
        }
        int head = head(start, to);
        if (head < 0) {
            return null;
        }
        int end = head;
        for (int next = tied(end + 1, to); next >= 0; next = tied(end + 1, to)) {
            end = next;
        }
        return new Phrase(words.get(start).start(), words.get(end).end());
    }

    /** The phrase that ends right before a word; it begins where its clause does. */
    @Nullable
    Phrase before(int from, int at) {
        int last = at - 1;
        boolean dated = last > from + 1
                && words.get(last).is(Part.NUMBER)
                && words.get(last - 1).is(Part.PREPOSITION);
        last -= dated ? 2 : 0;
        while (last >= from && !words.get(last).is(Part.NOUN) && !isClosing(last)) {
            if (!words.get(last).is(Part.ADVERB) && !words.get(last).is(Part.MARK)) {
                return null;
            }
            last--;
        }
        for (int start = from; start <= last; start++) {
            var phrase = at(start, last + 1);
            if (phrase != null
                    && phrase.end() == words.get(last).end()
                    && !words.get(start).is(Part.PREPOSITION)) {
                return phrase;
            }
        }
        return null;
    }

    private boolean isClosing(int i) {
        return words.get(i).lower().equals(")");
    }

    private boolean isArticle(int i) {
        return words.get(i).is(Part.DETERMINER)
                || words.get(i).is(Part.PRONOUN) && words.get(i).lower().matches("its|our|their|his|her");
    }

    /** of electricity: the last word of what a preposition ties on. */
    private int tied(int i, int to) {
        if (i + 1 >= to) {
            return -1;
        }
        var word = words.get(i);
        if (word.lower().equals("(")) {
            boolean short3 = i + 2 < to
                    && words.get(i + 2).lower().equals(")")
                    && words.get(i + 1).is(Part.NOUN);
            return short3 ? i + 2 : -1;
        }
        if (!TIES.contains(word.lower()) || word.is(Part.PARTICLE)) {
            return -1;
        }
        int start = i + 1;
        while (start < to && isArticle(start)) {
            start++;
        }
        return head(start, to);
    }

    /** The last noun of a run of nouns and what stands before nouns; lists of them are one run. */
    private int head(int start, int to) {
        int head = -1;
        for (int i = start; i < to; i++) {
            var word = words.get(i);
            if (word.is(Part.NOUN)) {
                head = i;
            } else if (word.is(Part.AND) || word.lower().equals(",")) {
                if (!isListed(i, to)) {
                    break;
                }
            } else if (!(isBeforeNoun(word) && i + 1 < to)) {
                break;
            }
        }
        return head;
    }

    /** residential, commercial and government demand; vans and lorries. */
    private boolean isListed(int i, int to) {
        for (int k = i + 1; k < to && k <= i + 6; k++) {
            var word = words.get(k);
            if (word.is(Part.AND) && k > i + 1 && words.get(i).lower().equals(",")) {
                return k + 1 < to && (words.get(k + 1).is(Part.NOUN) || isBeforeNoun(words.get(k + 1)));
            }
            if (words.get(i).is(Part.AND)) {
                return word.is(Part.NOUN) || isBeforeNoun(word) && k + 1 < to && isNominal(k + 1);
            }
            if (!word.is(Part.NOUN) && !isBeforeNoun(word) && !word.lower().equals(",") && !word.is(Part.AND)) {
                return false;
            }
        }
        return false;
    }

    private boolean isNominal(int i) {
        return words.get(i).is(Part.NOUN) || isBeforeNoun(words.get(i));
    }

    private static boolean isBeforeNoun(Word word) {
        return word.is(Part.ADJECTIVE)
                || word.is(Part.VERB) && word.lower().matches(".*(?:ed|ing|en|built|led)")
                || word.is(Part.MARK) && word.lower().matches("['’]s?|-|–|/|&")
                || word.isHyphened() && !word.is(Part.NUMBER);
    }
}
