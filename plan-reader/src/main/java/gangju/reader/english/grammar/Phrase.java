package gangju.reader.english.grammar;

/** A stretch of a sentence: what it names, with all that belongs to it. */
public record Phrase(int start, int end) {
    public String of(String sentence) {
        return sentence.substring(start, end);
    }
}
