package gangju.server.database;

/** The server cannot start for a reason that its operator can mend; says what and how, in Chinese and English. */
public final class StartupRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String chinese;
    private final String english;

    public StartupRefused(String chinese, String english) {
        super(chinese + "\n" + english);
        this.chinese = chinese;
        this.english = english;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }
}
