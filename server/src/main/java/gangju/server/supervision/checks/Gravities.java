package gangju.server.supervision.checks;

import gangju.server.database.StartupRefused;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How grave findings are, the gravest first, as {@code gravities.tsv} has it. */
public final class Gravities {
    private static final String HEAD = "code\tzh\ten";

    private final Map<String, Names> byCode = new LinkedHashMap<>();

    private record Names(String chinese, String english) {}

    /**
     * @param place of the text, for the message
     * @throws StartupRefused if a line is not as it should be
     */
    static Gravities parse(String place, String text) {
        var gravities = new Gravities();
        var number = 0;
        for (var line : text.replace("\uFEFF", "").lines().toList()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#") && !line.strip().equals(HEAD)) {
                gravities.add(place + ":" + number, line);
            }
        }
        return gravities;
    }

    private void add(String place, String line) {
        var fields = line.strip().split("\t", -1);
        if (fields.length != 3 || !fields[0].matches("[a-z-]{1,30}") || fields[1].isBlank() || fields[2].isBlank()) {
            throw new StartupRefused(
                    "检查发现的轻重 %s 这一行读不懂：“%s”。每行写代码（小写英文）、中文、英文，用制表符隔开，例如 grave⇥严重⇥grave。改好后重新启动。".formatted(place, line),
                    "The gravities of %s can't be read: \"%s\". Each line is a code in small letters, Chinese and English, parted by tabs, such as grave⇥严重⇥grave. Correct it and start again."
                            .formatted(place, line));
        }
        byCode.put(fields[0], new Names(fields[1], fields[2]));
    }

    /** The gravest first. */
    public Set<String> codes() {
        return byCode.keySet();
    }

    /** The code itself where the file has none such any more. */
    public String name(String code, Locale locale) {
        var names = byCode.get(code);
        if (names == null) {
            return code;
        }
        return locale.getLanguage().equals("en") ? names.english() : names.chinese();
    }
}
