package gangju.reader.english.grammar;

import gangju.reader.english.grammar.Word.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;

/** Parts a sentence into words and tags them with the model of OpenNLP, which is loaded with the first English text. */
final class Tagger {
    private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";
    private static final Pattern WORD = Pattern.compile(
            "\\d[\\d,.]*\\d|\\d|['’]s\\b|[A-Za-z](?:\\.[A-Za-z])+\\.|[\\p{L}][\\p{L}\\d]*(?:[-‐’'](?!s\\b)[\\p{L}\\d]+)*|[^\\s\\p{L}\\d]");

    private static final Pattern PAST = Pattern.compile(
            "rose|fell|grew|spent|met|built|made|held|saw|came|led|became|began|went|brought|sold|took|gave|found|stood|lost|kept|bought|won|ran|told|said|paid");

    private Tagger() {}

    private static final class Loaded {
        private static final POSModel MODEL_OF_WORDS = load();

        private static POSModel load() {
            try (var stream = Objects.requireNonNull(Tagger.class.getResourceAsStream(MODEL), MODEL)) {
                return new POSModel(stream);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static List<Word> words(String sentence) {
        var places = new ArrayList<int[]>();
        var words = new ArrayList<String>();
        var word = WORD.matcher(sentence);
        while (word.find()) {
            places.add(new int[] {word.start(), word.end()});
            words.add(word.group());
        }
        // a tagger keeps state between calls, the model does not
        var tags = new POSTaggerME(Loaded.MODEL_OF_WORDS, POSTagFormat.UD).tag(words.toArray(String[]::new));
        var tagged = new ArrayList<Word>();
        for (int i = 0; i < tags.length; i++) {
            var lower = words.get(i).toLowerCase(Locale.ROOT);
            var part = part(tags[i], lower);
            boolean noun = part == Part.VERB
                    && i > 0
                    && (isNounOf(tagged.get(i - 1), lower)
                            || isNeeds(tagged.get(i - 1), lower, i + 1 < tags.length ? words.get(i + 1) : ""));
            tagged.add(new Word(places.get(i)[0], places.get(i)[1], lower, noun ? Part.NOUN : part));
        }
        return List.copyOf(tagged);
    }

    /** energy use, waste transport: the plain form of a verb behind a noun that is one only. */
    private static boolean isNounOf(Word before, String verb) {
        return before.is(Part.NOUN)
                && !before.lower().endsWith("s")
                && !verb.matches(".*(?:ed|ing|s)")
                && !PAST.matcher(verb).matches();
    }

    /** the energy needs met by wind. */
    private static boolean isNeeds(Word before, String verb, String next) {
        return before.is(Part.NOUN)
                && verb.endsWith("s")
                && (next.endsWith("ed") || PAST.matcher(next).matches());
    }

    private static Part part(String tag, String lower) {
        if (!Character.isLetterOrDigit(lower.charAt(0))) {
            return Part.MARK;
        }
        return switch (tag) {
            case "NOUN", "PROPN" -> Part.NOUN;
            case "VERB" -> Part.VERB;
            case "AUX" -> Part.AUXILIARY;
            case "ADJ" -> Part.ADJECTIVE;
            case "ADV" -> Part.ADVERB;
            case "NUM" -> Part.NUMBER;
            case "DET" -> Part.DETERMINER;
            case "ADP", "SCONJ" -> Part.PREPOSITION;
            case "PART" -> Part.PARTICLE;
            case "PRON" -> Part.PRONOUN;
            case "CCONJ" -> Part.AND;
            case "PUNCT", "SYM" -> lower.indexOf('-') > 0 ? Part.ADJECTIVE : Part.OTHER;
            default -> Part.OTHER;
        };
    }
}
