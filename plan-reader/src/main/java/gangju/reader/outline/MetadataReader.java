package gangju.reader.outline;

import gangju.model.Metadata;
import gangju.model.PartialDate;
import gangju.reader.block.Block;
import gangju.reader.block.BlockText;
import gangju.reader.script.Folding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the document says about itself, from labels, front matter, notice and sentences. */
final class MetadataReader {
    private static final Pattern NOTICE =
            Pattern.compile("(?:关于|关於)(?:印发|发布|公布|下达|批准|转发|实施|公开发布)(.{4,80}?)的(?:通知|公告|决定|批复|通告|意见)");
    private final BlockText source;
    private final List<Passage> passages;
    private final Opening opening;

    private MetadataReader(BlockText source, List<Passage> passages, Opening opening) {
        this.source = source;
        this.passages = passages;
        this.opening = opening;
    }

    static Metadata read(BlockText source, List<Passage> passages, Opening opening) {
        return new MetadataReader(source, passages, opening).read();
    }

    private Metadata read() {
        var title = title();
        var written = first(labelledDate("written"), signedDate());
        var periods = new Periods(passages, title == null ? "" : Folding.characters(title), written);
        return new Metadata(
                title,
                issuers(),
                number(),
                written,
                first(labelledDate("published"), declaredDate()),
                first(labelledDate("effective"), Optional.empty()),
                first(labelledDate("expires"), Optional.empty()),
                periods.period().orElse(null),
                periods.horizon().orElse(null),
                Language.of(source.text().value()),
                RelatedPlans.find(passages, title == null ? "" : title),
                addressees());
    }

    private @Nullable String title() {
        for (var passage : opening.titles()) {
            var match = NOTICE.matcher(passage.folded());
            if (match.find()) {
                return unquoted(passage.text().substring(match.start(1), match.end(1)));
            }
        }
        var plans = opening.titles().stream()
                .filter(passage -> !passage.folded().endsWith("通知"))
                .filter(passage -> !TitleLines.isAside(passage.folded()))
                .toList();
        if (!plans.isEmpty()) {
            var elsewhere = Stream.concat(
                    labelled("title").stream(),
                    Stream.ofNullable(source.declared().get("title")));
            return unquoted(WholeTitle.of(plans.getLast(), passages, elsewhere));
        }
        return labelled("title")
                .or(() -> Optional.ofNullable(source.declared().get("title")))
                .or(() -> TitleLines.find(passages))
                .orElseGet(() -> passages.isEmpty()
                                || TitleLines.isAside(passages.getFirst().folded())
                                || opening.labels().get(0)
                                || passages.getFirst().text().length() > 60
                                || passages.getFirst().block().kind() == Block.Kind.CONTENTS
                        ? null
                        : passages.getFirst().text());
    }

    private static String unquoted(String title) {
        var stripped = title.strip();
        boolean quoted = stripped.startsWith("《") && stripped.indexOf('》') == stripped.length() - 1;
        return quoted ? stripped.substring(1, stripped.length() - 1) : stripped;
    }

    private List<String> issuers() {
        var named = new LinkedHashSet<String>();
        opening.described().stream()
                .filter(label -> label.meaning().equals("issuer"))
                .flatMap(label -> Stream.of(label.value().split("[ 、,，;；\u3000]+", -1)))
                .filter(value -> !value.isBlank())
                .forEach(named::add);
        if (named.isEmpty()) {
            opening.titles().forEach(title -> issuersBefore(title, named));
        }
        if (named.isEmpty()) {
            opening.signatures().stream()
                    .flatMap(line -> Stream.of(line.text().split("[ \u3000]+", -1)))
                    .filter(value -> !value.isBlank())
                    .forEach(named::add);
        }
        return List.copyOf(named);
    }

    private static void issuersBefore(Passage title, LinkedHashSet<String> named) {
        int about = title.folded().indexOf("关于");
        if (about > 3) {
            Stream.of(title.text().substring(0, about).strip().split("[ \u3000]+", -1))
                    .filter(value -> value.length() > 2)
                    .forEach(named::add);
        }
    }

    private @Nullable String number() {
        return labelled("number")
                .filter(value -> value.chars().anyMatch(Character::isDigit))
                .or(() -> opening.numbers().stream().map(Passage::text).findFirst())
                .orElse(null);
    }

    private Optional<String> labelled(String meaning) {
        return opening.described().stream()
                .filter(label ->
                        label.meaning().equals(meaning) && !label.value().isBlank())
                .map(Labels.Label::value)
                .findFirst();
    }

    private Optional<PartialDate> labelledDate(String meaning) {
        return labelled(meaning).flatMap(value -> WrittenDate.find(Folding.characters(value)));
    }

    private Optional<PartialDate> signedDate() {
        return opening.dates().stream()
                .map(passage -> WrittenDate.find(passage.folded()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<PartialDate> declaredDate() {
        return Stream.of("date", "pubdate", "publishdate", "publish_time", "article:published_time")
                .map(source.declared()::get)
                .filter(Objects::nonNull)
                .map(WrittenDate::find)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static @Nullable PartialDate first(Optional<PartialDate> best, Optional<PartialDate> other) {
        return best.or(() -> other).orElse(null);
    }

    private List<String> addressees() {
        var named = new ArrayList<String>();
        for (var passage : opening.addressees()) {
            var text = passage.text();
            Stream.of(text.substring(0, text.length() - 1).split("[,，;；]", -1))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .forEach(named::add);
        }
        return named;
    }
}
