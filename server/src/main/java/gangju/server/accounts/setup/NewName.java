package gangju.server.accounts.setup;

/** What the name of a new account must be. */
public final class NewName {
    public static final int LONGEST = 60;

    private NewName() {}

    public static boolean isSound(String name) {
        return name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]*") && name.length() <= LONGEST;
    }
}
