package gangju.reader.english.grammar;

/**
 * A verb with its auxiliaries.
 *
 * @param first index of its first word
 * @param last index of its last word
 * @param head its last word, in lower case
 */
record Verb(int first, int last, String head, Mood mood) {
    Verb as(Mood other) {
        return new Verb(first, last, head, other);
    }
}
