package gangju.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.model.Operator;
import gangju.model.OutlineNode;
import gangju.model.Project;
import gangju.model.Statement.StatementClass;
import gangju.model.Strength;
import gangju.model.TargetType;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void hasAWordForEveryCodeInBothLanguages() {
        for (var words : List.of(Words.of(Locale.CHINA), Words.of(Locale.UK), Words.of(Locale.FRANCE))) {
            for (var codes : List.of(
                    Operator.values(),
                    TargetType.values(),
                    StatementClass.values(),
                    Strength.values(),
                    OutlineNode.Kind.values(),
                    OutlineNode.Role.values(),
                    Project.Kind.values())) {
                assertThat(codes)
                        .allSatisfy(code -> assertThat(words.code(code)).isNotBlank());
            }
        }
    }
}
