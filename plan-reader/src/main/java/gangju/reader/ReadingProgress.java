package gangju.reader;

/** Told which stage of a reading begins; may ask to stop. */
@FunctionalInterface
public interface ReadingProgress {
    /** Tells nobody and never stops. */
    ReadingProgress NONE = stage -> true;

    /** @return false to stop the reading before this stage */
    boolean begins(Stage stage);

    /** Asked now and then inside a long stage; false stops the reading. */
    default boolean goesOn() {
        return true;
    }

    /** Whether anybody still waits for the reading; may be asked at any time and tells nothing. */
    default boolean isWanted() {
        return true;
    }

    /** The stages of a reading, in order. */
    enum Stage {
        SOURCE,
        TEXT,
        BLOCKS,
        OUTLINE,
        ITEMS
    }

    /** Tells that a stage begins. */
    static void enter(ReadingProgress progress, Stage stage) throws ReadingException {
        if (!progress.begins(stage)) {
            throw new ReadingException(ReadingException.Code.CANCELLED, "读取已取消，没有保存任何内容。");
        }
    }
}
