package gangju.reader;

/** A document that can't be read; the message says what, where and what to do. */
public final class ReadingException extends Exception {
    private static final long serialVersionUID = 1L;
    private final Code code;

    public ReadingException(Code code, String message) {
        super(message);
        this.code = code;
    }

    public Code code() {
        return code;
    }

    /** Why a document was refused. */
    public enum Code {
        EMPTY,
        TOO_LARGE,
        BINARY,
        PICTURE,
        UNSUPPORTED_FORMAT,
        DAMAGED_TEXT,
        DAMAGED_FILE,
        ENCRYPTED,
        LIMIT,
        CANCELLED
    }
}
