package gangju.server.accounts;

import java.io.IOException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A server on a port of its own, and people who sign in to it with a password. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class ServedAccounts {
    protected static final String PASSWORD = "correct horse battery";

    @LocalServerPort
    protected int port;

    @Autowired
    protected Accounts accounts;

    @Autowired
    protected Contacts contacts;

    @Autowired
    protected Memberships memberships;

    @Autowired
    protected JdbcClient database;

    /** Somebody with a password and a role in the whole organisation. */
    protected Account member(String name, Role role) {
        var added = accounts.add(name, name, null);
        accounts.setPassword(added, PASSWORD);
        memberships.grant(added.id(), TestingAccount.ROOT, role, null, "test");
        return added;
    }

    /** In a browser of its own. */
    protected Visitor arrived(String name) throws IOException, InterruptedException {
        var visitor = new Visitor(port);
        visitor.signIn(name, PASSWORD);
        return visitor;
    }
}
