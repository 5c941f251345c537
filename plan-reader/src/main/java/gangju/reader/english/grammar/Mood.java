package gangju.reader.english.grammar;

/** How a verb says its deed. */
public enum Mood {
    /** will, shall, must, should, is to. */
    AHEAD,
    /** can, may, might, could, would. */
    POSSIBLE,
    /** is, has, makes. */
    PRESENT,
    /** is making. */
    UNDER_WAY,
    /** was, made, has made. */
    PAST,
    /** to make. */
    INFINITIVE,
    /** Make, at the start. */
    COMMAND,
    /** making. */
    GERUND,
    /** made, behind what it is said of. */
    PARTICIPLE
}
