package gangju.exchange;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A file of another format that can't be taken in; the message says what, where and what to do. */
public final class ExchangeException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Code code;
    private final transient @Nullable Reason reason;

    ExchangeException(Code code, String message) {
        super(message);
        this.code = code;
        this.reason = null;
    }

    ExchangeException(Code code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
        this.reason = null;
    }

    public ExchangeException(Code code, Reason reason) {
        super(reason.text(Locale.CHINESE));
        this.code = code;
        this.reason = reason;
    }

    public ExchangeException(Code code, Reason reason, Throwable cause) {
        super(reason.text(Locale.CHINESE), cause);
        this.code = code;
        this.reason = reason;
    }

    public Code code() {
        return code;
    }

    /** The message in a language; those about readings are in Chinese only. */
    public String text(Locale locale) {
        return reason == null ? String.valueOf(getMessage()) : reason.text(locale);
    }

    /** Why a file was refused. */
    public enum Code {
        NOT_JSON,
        OTHER_FORMAT,
        NOT_A_READING,
        NOT_A_TABLE,
        TOO_LARGE
    }
}
