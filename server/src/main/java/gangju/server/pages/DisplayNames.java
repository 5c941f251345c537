package gangju.server.pages;

/**
 * What pages call people, who are kept by their account names in everything that was ever done. The {@code accounts}
 * module has the one bean of this type; it never asks the database for a single name.
 */
@FunctionalInterface
public interface DisplayNames {
    /**
     * The person's name, also of who has left; with the account's where several people have the same. What did
     * something by itself is the system, and a name that no account has stands for itself.
     */
    String of(String account, Messages words);
}
