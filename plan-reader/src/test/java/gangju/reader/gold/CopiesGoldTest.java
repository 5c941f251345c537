package gangju.reader.gold;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.reader.compare.PlanComparison;
import org.junit.jupiter.api.Test;

class CopiesGoldTest {
    @Test
    void theTwoCopiesAreOnePlan() throws Exception {
        var comparison = PlanComparison.compare(Corpus.outline(Corpus.TRADITIONAL), Corpus.outline(Corpus.SIMPLIFIED));
        assertThat(comparison.isSamePlan()).isTrue();
        assertThat(comparison.sureness()).isGreaterThanOrEqualTo(95);
        assertThat(comparison.headings()).hasSize(58).allMatch(pair -> pair.likeness() == 100);
        // Headings without text of their own and 150 paragraphs make the 208 of the gold.
        assertThat(comparison.headings().size() + comparison.paragraphs().size())
                .isGreaterThanOrEqualTo(208);
        assertThat(comparison.paragraphs())
                .filteredOn(pair -> pair.likeness() == 100)
                .hasSizeGreaterThanOrEqualTo(142);
    }

    @Test
    void theReadingsAgreeAsTheOutlinesDo() throws Exception {
        var comparison = PlanComparison.compare(Corpus.reading(Corpus.TRADITIONAL), Corpus.reading(Corpus.SIMPLIFIED));
        assertThat(comparison.isSamePlan()).isTrue();
        assertThat(comparison.headings()).hasSize(58);
        assertThat(comparison.paragraphs()).hasSizeGreaterThanOrEqualTo(150);
    }
}
