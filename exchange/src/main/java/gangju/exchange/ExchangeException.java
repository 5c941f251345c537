package gangju.exchange;

/** A file of another format that can't be taken in; the message says what, where and what to do. */
public final class ExchangeException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Code code;

    ExchangeException(Code code, String message) {
        super(message);
        this.code = code;
    }

    ExchangeException(Code code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public Code code() {
        return code;
    }

    /** Why a file was refused. */
    public enum Code {
        NOT_JSON,
        OTHER_FORMAT,
        NOT_A_READING
    }
}
