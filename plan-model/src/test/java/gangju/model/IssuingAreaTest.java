package gangju.model;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.model.IssuingArea.Level;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuingAreaTest {
    @ParameterizedTest
    @CsvSource({
        "国务院, STATE,",
        "国家发展和改革委员会, STATE,",
        "科学技术部, STATE,",
        "中共中央办公厅, STATE,",
        "样本省人民政府, PROVINCE, 样本省",
        "样本族自治区人民政府, PROVINCE, 样本族自治区",
        "上海市人民政府, PROVINCE, 上海市",
        "中共澜江市委员会, CITY, 澜江市",
        "中国共产党澜江市委员会, CITY, 澜江市",
        "样本省澜江市人民政府办公室, CITY, 样本省澜江市",
        "样本族自治州人民政府, CITY, 样本族自治州",
        "北京市样本区人民政府, COUNTY, 北京市样本区",
        "歙县人民政府, COUNTY, 歙县",
        "澜江市样本县样本镇人民政府, TOWNSHIP, 澜江市样本县样本镇",
        "市科学技术局, UNSTATED,",
        "City Government, UNSTATED,",
    })
    void readsLevelAndAreaOfABody(String issuer, Level level, String area) {
        assertThat(IssuingArea.of(List.of(issuer), "")).isEqualTo(new IssuingArea(level, area));
    }

    @Test
    void takesTheFirstNameThatTellsAndElseTheTitle() {
        assertThat(IssuingArea.of(Arrays.asList("市科学技术局", "澜江市人民政府"), "").area())
                .isEqualTo("澜江市");
        assertThat(IssuingArea.of(List.of(), "澜江市科技创新规划").level()).isEqualTo(Level.CITY);
        assertThat(IssuingArea.of(List.of(), "").level()).isEqualTo(Level.UNSTATED);
    }
}
