package gangju.reader.item;

import gangju.model.Finding;
import gangju.model.Finding.Severity;
import gangju.model.Span;
import gangju.reader.outline.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds names and telephone numbers of contact persons, which must not be published by chance; never repeats them. */
final class ContactPersons {
    private static final Pattern CONTACT =
            Pattern.compile("(?:联系人|联络人|经办人|联系方式|联系电话|咨询电话|办公电话|手机号码?|手机|传真|电话)\\s*[::]\\s*\\S[^\n。;]{0,40}"
                    + "|(?<![\\d.])1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}(?!\\d)"
                    + "|(?<![\\d.])\\(?0\\d{2,3}\\)?[ -]\\d{7,8}(?!\\d)");

    private ContactPersons() {}

    /** One finding for the document, at the first place. */
    static List<Finding> in(Outline outline, String folded) {
        var places = new ArrayList<Span>();
        for (var block : outline.source().blocks()) {
            var matcher = CONTACT.matcher(folded)
                    .region(block.span().start(), block.span().end());
            if (matcher.find()) {
                places.add(new Span(matcher.start(), matcher.end()));
            }
        }
        if (places.isEmpty()) {
            return List.of();
        }
        var message = "有 %d 处写有联系人姓名或电话号码。请确认可以保存；公开前请遮去。".formatted(places.size());
        return List.of(new Finding("contact-person", Severity.WARNING, message, places.getFirst()));
    }
}
