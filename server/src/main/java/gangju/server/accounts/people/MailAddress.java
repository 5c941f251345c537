package gangju.server.accounts.people;

/** What a mail address must look like to be kept; whether it exists shows when it is written to. */
final class MailAddress {
    private static final int LONGEST = 254;

    private MailAddress() {}

    static boolean isSound(String address) {
        return address.length() <= LONGEST && address.matches("[^@\\s<>,;\"\\p{Cntrl}]+@[^@\\s<>,;\"\\p{Cntrl}]+");
    }
}
