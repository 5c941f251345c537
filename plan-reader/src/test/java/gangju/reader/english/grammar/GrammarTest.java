package gangju.reader.english.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrammarTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The valley will plant 40 orchards. | 40 | PROMISED",
                "Harrow intends to plant 40 orchards. | 40 | PROMISED",
                "The council wants to keep 40 orchards open. | 40 | PROMISED",
                "The harbour is building 40 jetties. | 40 | UNDER_WAY",
                "Farms, which use 40 % of the water, are small. | 40 | STATED",
                "The harbour is home to 40 ferries. | 40 | STATED",
                "The council opened 40 schools. | 40 | REPORTED",
                "The council has opened 40 schools. | 40 | REPORTED",
                "The old plan was to build 40 schools. | 40 | GIVEN_UP",
                "The tunnel could carry 40 trains. | 40 | POSSIBLE",
                "A total of 40 trains | 40 | UNSAID"
            })
    void tellsHowANumberIsSaid(String sentence, String number, Saying said) {
        int at = sentence.indexOf(number);
        assertThat(Grammar.of(sentence).saying(at, at + number.length())).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Cut the demand for heat in old schools by 9 %. | 9 | the demand for heat in old schools | demand for heat in old schools",
                "Lower residential, commercial and public water demand by 9 %. | 9 | residential | residential, commercial and public water demand"
            })
    void takesAPhraseWhole(String sentence, String number, String start, String phrase) {
        var found = Grammar.of(sentence).phraseAt(sentence.indexOf(start), sentence.indexOf(number));
        assertThat(Objects.requireNonNull(found).of(sentence)).isEqualTo(phrase);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The share of cyclists will rise to 9 %. | 9 | share of cyclists",
                "The number of daily ferry trips is to be raised to 9. | 9 | number of daily ferry trips"
            })
    void findsWhatIsSaidToGrow(String sentence, String number, String subject) {
        var found = Grammar.of(sentence).subject(sentence.indexOf(number));
        assertThat(Objects.requireNonNull(found).of(sentence)).isEqualTo(subject);
    }
}
