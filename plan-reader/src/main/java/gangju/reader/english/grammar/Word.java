package gangju.reader.english.grammar;

/**
 * A word, number or mark of a sentence.
 *
 * @param start in the sentence
 * @param lower its letters in lower case
 */
record Word(int start, int end, String lower, Part part) {
    /** Parts of speech as far as the grammar tells them apart. */
    enum Part {
        NOUN,
        VERB,
        AUXILIARY,
        ADJECTIVE,
        ADVERB,
        NUMBER,
        DETERMINER,
        PREPOSITION,
        PARTICLE,
        PRONOUN,
        AND,
        MARK,
        OTHER
    }

    boolean is(Part other) {
        return part == other;
    }

    boolean isHyphened() {
        return lower.indexOf('-') > 0;
    }
}
