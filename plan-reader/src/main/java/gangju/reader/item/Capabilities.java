package gangju.reader.item;

import gangju.model.Project.Capability;
import gangju.model.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds what a project is said to be able to do in numbers: 千万级接入, 服务企业5000家, 100个站点. */
final class Capabilities {
    private static final Map<Character, Integer> ZEROS = Map.of('十', 1, '百', 2, '千', 3, '万', 4, '亿', 8);
    private static final String NOUN = "([\\p{IsHan}A-Za-z]{2,12}?)(?=[,,;。、()和与及的\\s]|$)";
    private static final Pattern MAGNITUDE =
            Pattern.compile("(?<![0-9.多几十百千万亿])([十百千万亿]{1,4})(兆瓦|吉瓦|千瓦|瓦|吨|兆|P)?级(?:的)?" + NOUN);
    private static final Pattern COUNT = Pattern.compile(
            "(?<![0-9.])(\\d+(?:\\.\\d+)?)(万|亿|千|百)?(?:余|多)?(个|家|座|处|所|台|套|项|条|张|辆|艘|人次|人|户|件|兆瓦|千瓦|公里|平方米|平方公里|亩|吨|PFLOPS|EFLOPS|P)"
                    + "(?:的|以上的?)?" + NOUN);

    private Capabilities() {}

    /** @param text the document's own, {@code folded} as long and in Simplified */
    static List<Capability> in(String text, String folded, Span span) {
        var found = new ArrayList<Capability>();
        var magnitudes =
                MAGNITUDE.matcher(folded).region(span.start(), span.end()).useTransparentBounds(true);
        while (magnitudes.find()) {
            var what = text.substring(magnitudes.start(3), magnitudes.end(3));
            found.add(new Capability(what, power(magnitudes.group(1)), magnitudes.group(2)));
        }
        var counts = COUNT.matcher(folded).region(span.start(), span.end()).useTransparentBounds(true);
        while (counts.find()) {
            var scale = counts.group(2) == null ? BigDecimal.ONE : power(counts.group(2));
            var what = text.substring(counts.start(4), counts.end(4));
            var unit = text.substring(counts.start(3), counts.end(3));
            found.add(new Capability(what, plain(new BigDecimal(counts.group(1)).multiply(scale)), unit));
        }
        return List.copyOf(found);
    }

    /** 千万 is 10000000. */
    private static BigDecimal power(String scales) {
        int zeros = scales.chars().map(c -> ZEROS.get((char) c)).sum();
        return plain(BigDecimal.ONE.scaleByPowerOfTen(zeros));
    }

    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
