package gangju.reader.statement;

/** What a unit measures, as far as reading a sentence needs to know. */
public enum UnitKind {
    PERCENT,
    POINT,
    MONEY,
    COUNT,
    HOUSEHOLDS,
    PEOPLE,
    AREA,
    LENGTH,
    FINE,
    MASS,
    VOLUME,
    ENERGY,
    POWER,
    VOLTAGE,
    BYTES,
    TIME,
    AGE,
    CONCENTRATION,
    SPEED,
    MULTIPLE,
    SCORE,
    RANK,
    NONE
}
