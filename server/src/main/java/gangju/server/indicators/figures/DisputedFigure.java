package gangju.server.indicators.figures;

import gangju.indicator.vintage.Figure;
import gangju.server.indicators.register.Series;

/** A period for which sources say different values and nobody has chosen yet: the used one first, the others in it. */
public record DisputedFigure(Series series, Figure figure) {}
