package gangju.reader.table;

import gangju.model.Baseline;
import gangju.model.Span;
import gangju.model.Strength;
import org.jspecify.annotations.Nullable;

/** What a row of an indicator table says of all its targets. */
record Facts(
        IndicatorName name,
        @Nullable String unit,
        @Nullable Strength strength,
        @Nullable Baseline baseline,
        Span span) {}
