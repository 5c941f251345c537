package gangju.server.execution.reporting;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;

/** A number as people type it. */
final class ReportedNumber {
    private ReportedNumber() {}

    /** With or without thousands separators and spaces, in half or full width; empty where it is no number. */
    static Optional<BigDecimal> parse(String typed) {
        try {
            var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[,\\s]", "");
            return Optional.of(new BigDecimal(plain))
                    .filter(number -> number.abs().precision() <= 30);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
