package gangju.server.plans.source.picture;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.server.plans.source.picture.PagePicture.Drawn;
import gangju.server.plans.source.picture.PagePicture.Glyph;
import gangju.server.plans.source.picture.PagePicture.Missing;
import gangju.server.plans.source.picture.PagePicture.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pages are drawn by a program of their own; what it can't draw, or not in time, costs only the picture. */
class PageDrawingTest {
    private static final byte[] TWO_PAGES =
            TestingPages.of(List.of("Bus lines reach 180 by 2030"), List.of("Footpaths reach 300 km by 2030"));

    private final List<PageDrawing> opened = new ArrayList<>();

    @AfterEach
    void stop() {
        opened.forEach(PageDrawing::stop);
    }

    @Test
    void drawsAPageAndSaysWhereItsCharactersStand() throws IOException {
        var drawn = (Drawn) draw(TWO_PAGES, 2);
        assertThat(drawn.pages()).isEqualTo(2);
        var image = ImageIO.read(new ByteArrayInputStream(drawn.png()));
        assertThat(image.getWidth()).isBetween(1200, 1240);
        assertThat(drawn.glyphs().stream().map(Glyph::text).collect(Collectors.joining()))
                .isEqualTo("Footpathsreach300kmby2030");
        assertThat(drawn.glyphs().getFirst().left()).isBetween(71.0, 73.0);
        assertThat(drawn.glyphs().getFirst().base()).isBetween(71.0, 73.0);
    }

    @Test
    void saysWhyThereIsNoPicture() {
        assertThat(draw(TWO_PAGES, 3)).isEqualTo(new Missing(Reason.NO_PAGE));
        assertThat(draw("%PDF-1.7\nnothing".getBytes(StandardCharsets.US_ASCII), 1))
                .isEqualTo(new Missing(Reason.FAILED));
        assertThat(draw(TestingPages.of(new PDRectangle(20_000, 20_000), List.of("large")), 1))
                .isEqualTo(new Missing(Reason.PAGE_SIZE));
    }

    @Test
    void endsAPageThatTakesTooLong() {
        var drawing = opened(Duration.ofSeconds(6));
        assertThat(drawing.draw(() -> Optional.of(nestedForms()), 1).join()).isEqualTo(new Missing(Reason.TOO_SLOW));
    }

    @Test
    void survivesAPictureThatFillsTheMemory() {
        assertThat(draw(hugeImage(), 1))
                .satisfiesAnyOf(
                        picture -> assertThat(picture).isInstanceOf(Missing.class),
                        picture -> assertThat(((Drawn) picture).png().length).isLessThan(1_000_000));
    }

    @Test
    void takesNoMoreThanItCanDraw() {
        var drawing = opened(Duration.ofSeconds(25));
        var letGo = new CountDownLatch(1);
        var pictures = new ArrayList<CompletableFuture<PagePicture>>();
        for (int i = 0; i < 30; i++) {
            pictures.add(drawing.draw(
                    () -> {
                        await(letGo);
                        return Optional.empty();
                    },
                    1));
        }
        assertThat(pictures.getLast()).isCompletedWithValue(new Missing(Reason.BUSY));
        assertThat(pictures.getFirst()).isNotDone();
        drawing.stop();
        letGo.countDown();
    }

    @Test
    void keepsAPictureForTheNextWhoLooks() {
        var asked = new AtomicInteger();
        var pictures = new PagePictures(opened(Duration.ofSeconds(25)));
        for (int i = 0; i < 3; i++) {
            var picture = pictures.of(
                            "a".repeat(64),
                            () -> {
                                asked.incrementAndGet();
                                return Optional.of(TWO_PAGES);
                            },
                            1)
                    .join();
            assertThat(picture).isInstanceOf(Drawn.class);
        }
        assertThat(asked).hasValue(1);
    }

    private PagePicture draw(byte[] pdf, int page) {
        return opened(Duration.ofSeconds(25)).draw(() -> Optional.of(pdf), page).join();
    }

    private PageDrawing opened(Duration limit) {
        var drawing = new PageDrawing(limit);
        opened.add(drawing);
        return drawing;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Forms that draw the next one 40 times, ten deep. */
    private static byte[] nestedForms() {
        var objects = new ArrayList<String>();
        objects.add("<</Type/Catalog/Pages 2 0 R>>");
        objects.add("<</Type/Pages/Count 1/Kids[3 0 R]>>");
        objects.add(
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>");
        objects.add(stream("", "/F Do"));
        for (int i = 5; i < 15; i++) {
            objects.add(stream(
                    "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F " + (i + 1) + " 0 R>>>>",
                    "/F Do ".repeat(40)));
        }
        objects.add(stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]", "0 0 5 5 re f"));
        return file(objects);
    }

    /** An image of 40,000 by 40,000 pixels without data. */
    private static byte[] hugeImage() {
        return file(List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Count 1/Kids[3 0 R]>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>",
                stream("", "500 0 0 500 0 0 cm /F Do"),
                stream(
                        "/Type/XObject/Subtype/Image/Width 40000/Height 40000/BitsPerComponent 8/ColorSpace/DeviceRGB",
                        "x")));
    }

    private static String stream(String dictionary, String content) {
        return "<<" + dictionary + "/Length " + content.length() + ">>stream\n" + content + "\nendstream";
    }

    private static byte[] file(List<String> objects) {
        var file = new ByteArrayOutputStream();
        file.writeBytes("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < objects.size(); i++) {
            file.writeBytes(((i + 1) + " 0 obj" + objects.get(i) + "endobj\n").getBytes(StandardCharsets.US_ASCII));
        }
        file.writeBytes("trailer<</Root 1 0 R>>\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        return file.toByteArray();
    }
}
