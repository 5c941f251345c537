package gangju.server.indicators.figures;

import gangju.indicator.Bound;
import gangju.indicator.Confidentiality;
import gangju.indicator.ObservationStatus;
import java.util.List;

/**
 * What goes with a kept value, in one number; the bits are told in migrations V20 and V22.
 *
 * @param bits as the database has them
 */
public record Marks(int bits) {
    private static final List<ObservationStatus> STATUSES = "AEFIMLPUV"
            .chars()
            .mapToObj(letter -> ObservationStatus.parse(Character.toString(letter)))
            .toList();
    private static final List<Bound> BOUNDS = List.of(Bound.values());

    public Bound bound() {
        return BOUNDS.get(bits & 3);
    }

    public ObservationStatus status() {
        return STATUSES.get(bits >> 2 & 15);
    }

    public Confidentiality confidentiality() {
        return Confidentiality.values()[bits >> 6 & 3];
    }

    /** Whether it may decide a status. */
    public boolean isUsable() {
        return has(256);
    }

    /** Other usable sources say another value, and nobody has chosen. */
    public boolean isDisputed() {
        return has(512);
    }

    public boolean isChosen() {
        return has(1024);
    }

    public boolean hasBreakBefore() {
        return has(2048);
    }

    public boolean hasScope() {
        return has(4096);
    }

    public boolean hasNote() {
        return has(8192);
    }

    /** A check on entry doubted it. */
    public boolean isDoubtful() {
        return has(16384);
    }

    /** It was published in a unit that does not convert into the indicator's, so that no value is kept. */
    public boolean isInOtherUnit() {
        return has(32768);
    }

    /** Earlier vintages or other sources exist. */
    public boolean hasOthers() {
        return has(65536);
    }

    /** It was published in another unit than the indicator's, and converted. */
    public boolean isStatedInOtherUnit() {
        return has(131072);
    }

    private boolean has(int bit) {
        return (bits & bit) != 0;
    }
}
