package gangju.cli;

/** The input is not usable; the message says why, where and what to do. */
final class InputNotUsableException extends Exception {
    private static final long serialVersionUID = 1L;

    InputNotUsableException(String message) {
        super(message);
    }

    InputNotUsableException(String message, Throwable cause) {
        super(message, cause);
    }
}
