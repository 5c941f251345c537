package gangju.reader.text.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gangju.reader.PlanReader;
import gangju.reader.ReadingException;
import gangju.reader.ReadingException.Code;
import java.nio.charset.Charset;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fonts that a file names and does not bring give their text where its codes are of a known map. */
class NamedFontsTest {
    @ParameterizedTest
    @CsvSource({
        "GBK-EUC-H,GBK,GB1,true",
        "GBK-EUC-H,GBK,GB1,false",
        "GBKp-EUC-H,GBK,GB1,false",
        "GBK2K-H,GB18030,GB1,true",
        "GB-EUC-H,GB2312,GB1,false",
        "UniGB-UCS2-H,UTF-16BE,GB1,true",
        "UniGB-UTF16-H,UTF-16BE,GB1,false"
    })
    void readsSimplifiedCodes(String map, String charset, String collection, boolean isTrueType)
            throws ReadingException {
        assertThat(text(map, charset, collection, isTrueType, "到2030年，绿地率达到45%以上。"))
                .isEqualTo("到2030年，绿地率达到45%以上。\n");
    }

    @ParameterizedTest
    @CsvSource({"ETen-B5-H,Big5,true", "ETen-B5-H,Big5,false", "UniCNS-UCS2-H,UTF-16BE,false"})
    void readsTraditionalCodes(String map, String charset, boolean isTrueType) throws ReadingException {
        assertThat(text(map, charset, "CNS1", isTrueType, "綠地率達到四成五。")).isEqualTo("綠地率達到四成五。\n");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void refusesCodesOfNoKnownMap(boolean isTrueType) {
        var pdf = new TestingPdf()
                .coded("Identity-H", Charset.forName("UTF-16BE"), "Identity", isTrueType)
                .page()
                .text(72, 100, 12, "绿".repeat(200));
        var refused = catchThrowableOfType(ReadingException.class, () -> new PlanReader().read(pdf.write(), "规划.pdf"));
        assertThat(refused.code()).isEqualTo(Code.DAMAGED_TEXT);
        assertThat(refused).hasMessageContaining("没有对应的文字编码").hasMessageContaining("规划.pdf");
    }

    /** Whoever draws a page elsewhere needs the machine's fonts. */
    @Test
    void leavesTheMachinesFontsToOthers() throws ReadingException {
        text("GBK-EUC-H", "GBK", "GB1", true, "绿地");
        assertThat(FontMappers.instance()
                        .getTrueTypeFont("LiberationSans", null)
                        .getFont())
                .isNotNull();
    }

    private static String text(String map, String charset, String collection, boolean isTrueType, String text)
            throws ReadingException {
        var pdf = new TestingPdf()
                .coded(map, Charset.forName(charset), collection, isTrueType)
                .page()
                .text(72, 100, 12, text);
        return new PlanReader().read(pdf.write(), "规划.pdf").text();
    }
}
