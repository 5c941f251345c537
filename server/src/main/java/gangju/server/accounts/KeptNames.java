package gangju.server.accounts;

import gangju.server.audit.Change;
import gangju.server.pages.DisplayNames;
import gangju.server.pages.Messages;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The names of all accounts, in memory. */
@Repository
class KeptNames implements DisplayNames {
    private final JdbcClient database;
    private final Kept<Names> names = new Kept<>(this::read);

    KeptNames(JdbcClient database) {
        this.database = database;
    }

    /** @param shared display names that several accounts have */
    private record Names(Map<String, String> displays, Set<String> shared) {
        @Nullable
        String of(String account) {
            return displays.get(account);
        }
    }

    @Override
    public String of(String account, Messages words) {
        if (account.equals(Change.SERVER)) {
            return words.get("people.system");
        }
        var known = names.get();
        var display = known.of(account);
        if (display == null || display.equals(account)) {
            return account;
        }
        return known.shared().contains(display) ? words.get("people.namesake", display, account) : display;
    }

    /** After somebody came, or is called otherwise. */
    void forget() {
        names.forget();
    }

    private Names read() {
        List<Account> all = database.sql("SELECT id, name, display FROM accounts.account")
                .query((row, number) -> new Account(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
        var seen = new HashSet<String>();
        return new Names(
                all.stream().collect(Collectors.toMap(Account::name, Account::display)),
                all.stream()
                        .map(Account::display)
                        .filter(display -> !seen.add(display))
                        .collect(Collectors.toSet()));
    }
}
