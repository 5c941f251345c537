package gangju.server.plans.source.picture;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gangju.server.plans.source.picture.PagePicture.Drawn;
import gangju.server.plans.source.picture.PagePicture.Missing;
import gangju.server.plans.source.picture.PagePicture.Reason;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** Pictures of pages, drawn when somebody looks and kept for a while, also that one can't be drawn. */
@Service
public class PagePictures {
    private static final long MOST_BYTES = 96L * 1024 * 1024;
    private static final int BYTES_OF_A_GLYPH = 80;
    private static final Duration KEPT = Duration.ofHours(2);

    private final PageDrawing drawing;
    private final AsyncCache<Key, PagePicture> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, PagePicture picture) -> weight(picture))
            .expireAfterAccess(KEPT)
            .buildAsync();

    PagePictures(PageDrawing drawing) {
        this.drawing = drawing;
    }

    private record Key(String sha256, int page) {}

    /**
     * @param sha256 of the document
     * @param pdf its bytes, asked for only where no picture is kept
     * @param page from 1
     */
    public CompletableFuture<PagePicture> of(String sha256, Supplier<Optional<byte[]>> pdf, int page) {
        var key = new Key(sha256, page);
        var picture = kept.get(key, (wanted, executor) -> drawing.draw(pdf, page));
        return picture.thenApply(made -> {
            if (made.equals(new Missing(Reason.BUSY))) {
                kept.asMap().remove(key, picture);
            }
            return made;
        });
    }

    private static int weight(PagePicture picture) {
        return picture instanceof Drawn drawn
                ? drawn.png().length + drawn.glyphs().size() * BYTES_OF_A_GLYPH
                : BYTES_OF_A_GLYPH;
    }
}
