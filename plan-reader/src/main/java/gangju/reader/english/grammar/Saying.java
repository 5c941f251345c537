package gangju.reader.english.grammar;

/** How a sentence says something of a place in it. */
public enum Saying {
    /** will reach, to reach, reach! */
    PROMISED,
    /** aimed at reaching: once, perhaps still. */
    AIMED_ONCE,
    /** was to reach: an earlier plan's. */
    GIVEN_UP,
    /** is reaching. */
    UNDER_WAY,
    /** reaches, is. */
    STATED,
    /** reached, has reached. */
    REPORTED,
    /** could reach, would be. */
    POSSIBLE,
    /** No verb says anything of it. */
    UNSAID
}
