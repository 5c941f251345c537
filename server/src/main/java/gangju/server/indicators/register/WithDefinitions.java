package gangju.server.indicators.register;

import gangju.indicator.Definition;
import gangju.indicator.Indicator;
import java.util.List;

/** Joins an indicator with its definitions. */
final class WithDefinitions {
    private WithDefinitions() {}

    static Indicator of(Indicator bare, List<Definition> definitions) {
        return new Indicator(
                bare.code(),
                bare.nameZh(),
                bare.nameEn(),
                definitions,
                bare.unit(),
                bare.precision(),
                bare.direction(),
                bare.kind(),
                bare.frequency(),
                bare.lag(),
                bare.priceBasis(),
                bare.area(),
                bare.universe(),
                bare.growthIndicator(),
                bare.dataSource(),
                bare.owner(),
                bare.additive());
    }
}
