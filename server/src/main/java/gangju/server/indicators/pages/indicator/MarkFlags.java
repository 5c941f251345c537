package gangju.server.indicators.pages.indicator;

import gangju.indicator.ObservationStatus;
import gangju.server.indicators.figures.Marks;
import gangju.server.indicators.pages.FigureCell.Flag;
import gangju.server.pages.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What hangs to the right of a kept figure. */
final class MarkFlags {
    private MarkFlags() {}

    static List<Flag> of(Marks marks, Messages words) {
        var flags = new ArrayList<Flag>();
        if (marks.isDisputed()) {
            flags.add(flag("disputed", words));
        }
        if (marks.isDoubtful()) {
            flags.add(flag("doubtful", words));
        }
        if (marks.isInOtherUnit()) {
            flags.add(flag("other_unit", words));
        }
        if (marks.status() != ObservationStatus.NORMAL) {
            flags.add(flag(marks.status().name().toLowerCase(Locale.ROOT), words));
        }
        if (marks.hasBreakBefore()) {
            flags.add(flag("break", words));
        }
        if (marks.hasScope()) {
            flags.add(flag("scope", words));
        }
        return flags;
    }

    private static Flag flag(String code, Messages words) {
        return new Flag(words.get("monitor.flag." + code), words.get("monitor.flag." + code + ".title"));
    }
}
