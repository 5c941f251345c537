package gangju.server.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Where a PostgreSQL database is and who signs in to it. */
public record DatabaseAddress(String url, String user, String password) {
    /**
     * Takes {@code postgresql://user:password@host:port/name} or a JDBC address; a user and password in the address
     * come before the ones given beside it.
     */
    public static DatabaseAddress parse(String text, String user, String password) {
        var url = text.startsWith("jdbc:") ? text.substring("jdbc:".length()) : text;
        if (!url.matches("postgres(ql)?://.+")) {
            throw new StartupRefused(
                    "数据库地址“%s”不可用，应形如 postgresql://主机:5432/库名。".formatted(withoutPassword(text)),
                    "The database address \"%s\" is not usable; it looks like postgresql://host:5432/name."
                            .formatted(withoutPassword(text)));
        }
        var uri = URI.create(url.replaceFirst("^postgres(ql)?", "postgresql"));
        var userInfo = uri.getRawUserInfo();
        if (userInfo == null) {
            return new DatabaseAddress("jdbc:" + uri, user, password);
        }
        var parts = userInfo.split(":", 2);
        var address = uri.toString().replaceFirst(java.util.regex.Pattern.quote(userInfo + "@"), "");
        return new DatabaseAddress("jdbc:" + address, decode(parts[0]), parts.length > 1 ? decode(parts[1]) : password);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String withoutPassword(String text) {
        return text.replaceFirst("(//[^:/@]*):[^@]*@", "$1:…@");
    }

    @Override
    public String toString() {
        return url + " as " + user;
    }
}
