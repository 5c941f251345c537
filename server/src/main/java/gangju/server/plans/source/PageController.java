package gangju.server.plans.source;

import gangju.server.pages.Messages;
import gangju.server.pages.Pages;
import gangju.server.plans.source.PagedSources.PagedSource;
import gangju.server.plans.source.picture.MarkedLines;
import gangju.server.plans.source.picture.MarkedLines.Box;
import gangju.server.plans.source.picture.PagePicture;
import gangju.server.plans.source.picture.PagePicture.Drawn;
import gangju.server.plans.source.picture.PagePicture.Missing;
import gangju.server.plans.source.picture.PagePictures;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** The pages of the document under review: which page a place stands on, and that page's picture. */
@Controller
@RequestMapping("/plans/{plan:\\d+}/review/pages")
class PageController {
    /** Points beside the outermost words, for rules and frames. */
    private static final double MARGIN = 24;

    private final PagedSources sources;
    private final PagePictures pictures;

    PageController(PagedSources sources, PagePictures pictures) {
        this.sources = sources;
        this.pictures = pictures;
    }

    /** @param starts place and page each, as the reading has them */
    record PageStarts(List<List<Integer>> starts) {}

    /**
     * A page with some words marked.
     *
     * @param image address of the picture; null where there is none
     * @param message why there is none
     * @param left of the part with words on it, in points, and its {@code across}
     * @param boxes the lines of the words
     */
    record PageView(
            int page,
            int pages,
            @Nullable String image,
            @Nullable String message,
            double width,
            double height,
            double left,
            double across,
            List<Box> boxes) {}

    @GetMapping
    @ResponseBody
    PageStarts starts(@PathVariable long plan) {
        return new PageStarts(sources.find(plan)
                .map(source -> source.pages().starts().stream()
                        .map(start -> List.of(start.start(), start.page()))
                        .toList())
                .orElse(List.of()));
    }

    /**
     * @param page from 1
     * @param start of the words to mark; those on other pages are left out
     */
    @GetMapping("/{page:\\d{1,5}}")
    @ResponseBody
    CompletableFuture<PageView> view(
            @PathVariable long plan,
            @PathVariable int page,
            @RequestParam(defaultValue = "0") int start,
            @RequestParam(defaultValue = "0") int end,
            HttpServletRequest request) {
        var words = Pages.words(request);
        var source = source(plan);
        var marked = sources.wordsOn(source, page, start, end);
        return picture(source, page).thenApply(picture -> switch (picture) {
            case Missing(var reason) -> missing(page, source, words, reason);
            case Drawn drawn -> {
                var boxes = MarkedLines.of(drawn.glyphs(), marked.text(), marked.expected());
                double left = Math.max(0, left(drawn) - MARGIN);
                double across = Math.min(drawn.width(), right(drawn) + MARGIN) - left;
                yield new PageView(
                        page,
                        drawn.pages(),
                        "/plans/" + plan + "/review/pages/" + page + ".png?of="
                                + source.sha256().substring(0, 16),
                        null,
                        drawn.width(),
                        drawn.height(),
                        left,
                        across,
                        boxes);
            }
        });
    }

    @GetMapping("/{page:\\d{1,5}}.png")
    CompletableFuture<ResponseEntity<byte[]>> image(
            @PathVariable long plan, @PathVariable int page, HttpServletRequest request) {
        var source = source(plan);
        var tag = "\"" + source.sha256() + "-" + page + "\"";
        if (tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            return CompletableFuture.completedFuture(
                    headed(ResponseEntity.status(HttpStatus.NOT_MODIFIED), tag).build());
        }
        return picture(source, page).thenApply(picture -> switch (picture) {
            case Missing ignored -> ResponseEntity.notFound().build();
            case Drawn drawn ->
                headed(ResponseEntity.ok(), tag)
                        .contentType(MediaType.IMAGE_PNG)
                        .body(drawn.png());
        });
    }

    /** The browser asks each time, so that a person who may see the plan no longer gets nothing. */
    private static ResponseEntity.BodyBuilder headed(ResponseEntity.BodyBuilder answer, String tag) {
        return answer.eTag(tag).cacheControl(CacheControl.noCache().cachePrivate());
    }

    private PagedSource source(long plan) {
        return sources.find(plan)
                .filter(PagedSource::isPdf)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private CompletableFuture<PagePicture> picture(PagedSource source, int page) {
        return pictures.of(source.sha256(), () -> sources.bytes(source), page);
    }

    private static PageView missing(int page, PagedSource source, Messages words, PagePicture.Reason reason) {
        var message = words.get(
                "review.source.page." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'), page);
        return new PageView(page, source.lastPage(), null, message, 0, 0, 0, 0, List.of());
    }

    private static double left(Drawn drawn) {
        return drawn.glyphs().stream()
                .mapToDouble(PagePicture.Glyph::left)
                .min()
                .orElse(0);
    }

    private static double right(Drawn drawn) {
        return drawn.glyphs().stream()
                .mapToDouble(glyph -> glyph.left() + glyph.width())
                .max()
                .orElse(drawn.width());
    }
}
