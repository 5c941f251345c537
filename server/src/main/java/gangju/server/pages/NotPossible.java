package gangju.server.pages;

/** What somebody asks for cannot be done now: something is missing, or somebody else was quicker. */
public class NotPossible extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Object[] values;

    /**
     * @param key of the message that says why
     * @param values that the message speaks of
     */
    public NotPossible(String key, Object... values) {
        super(key);
        this.values = values;
    }

    /** The message, in the words of the reader. */
    public String in(Messages words) {
        return words.get(String.valueOf(getMessage()), values);
    }
}
