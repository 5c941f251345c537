package gangju.server.accounts.door;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.server.accounts.Role;
import gangju.server.accounts.ServedAccounts;
import gangju.server.accounts.Sessions;
import gangju.server.accounts.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people are told who were signed out, or come with a link that is used. */
class EndedSessionTest extends ServedAccounts {
    @Autowired
    private Sessions sessions;

    @Test
    void tellsWhoHasLeftThatTheAccountIsClosed() throws Exception {
        var account = member("leaver", Role.READER);
        var visitor = arrived("leaver");
        accounts.leave(account);
        sessions.end(account);
        var told = visitor.get("/units");
        assertThat(told.headers().firstValue("Location").orElse("")).endsWith("/sign-in?closed");
        assertThat(visitor.get("/sign-in?closed").body()).contains("您的账号已停用").doesNotContain("密码或登录方式");
    }

    @Test
    void tellsWhoHasANewPasswordToSignInAgain() throws Exception {
        var account = member("renewed", Role.READER);
        var visitor = arrived("renewed");
        sessions.end(account);
        var told = visitor.get("/units");
        assertThat(told.headers().firstValue("Location").orElse("")).endsWith("/sign-in?ended");
    }

    @Test
    void sendsWhoHasAUsedLinkToTheAdministrator() throws Exception {
        member("invited-before", Role.READER);
        assertThat(new Visitor(port).get("/setup/used").body())
                .contains("请给您链接的管理员")
                .doesNotContain("./gangju", "建立第一个账号");
    }
}
