package gangju.server.accounts.people;

import gangju.server.accounts.Account;
import gangju.server.accounts.Contacts;
import gangju.server.accounts.Sessions;
import gangju.server.audit.AuditTrail;
import gangju.server.audit.Change;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The language that somebody chooses with the switch on a page. */
@Service
public class OwnLanguage {
    private final Contacts contacts;
    private final Sessions sessions;
    private final AuditTrail trail;

    OwnLanguage(Contacts contacts, Sessions sessions, AuditTrail trail) {
        this.contacts = contacts;
        this.sessions = sessions;
        this.trail = trail;
    }

    /** @param language {@code zh} or {@code en} */
    @Transactional
    public void choose(Account account, String language) {
        contacts.setLanguage(account.id(), language);
        trail.add(Change.made(
                account.name(), "accounts.language-chosen", "account/" + account.id(), Map.of("language", language)));
        sessions.speak(account.id(), language);
    }
}
