package gangju.reader.text.paged;

import gangju.reader.ReadingException;
import gangju.reader.ReadingException.Code;
import java.util.function.BooleanSupplier;

/** What one document may cost: pages, glyphs, steps and decoded bytes; asks now and then whether to go on. */
public final class Budget {
    public static final int PAGES = 3_000;
    private static final long GLYPHS = 6_000_000;
    private static final long STEPS = 60_000_000;
    private static final long BYTES = 512L * 1024 * 1024;
    private static final int BETWEEN_QUESTIONS = 50_000;
    private final String name;
    private final BooleanSupplier goesOn;
    private long glyphs;
    private long steps;
    private long bytes;
    private long asked;

    /** @param goesOn false once the reading is to stop */
    public Budget(String name, BooleanSupplier goesOn) {
        this.name = name;
        this.goesOn = goesOn;
    }

    /** A page begins. */
    public void page(int number) throws ReadingException {
        if (number > PAGES) {
            throw beyond("页数超过 %d 页".formatted(PAGES));
        }
        ask();
    }

    /** Pieces of content gone through, drawn or not. */
    public void steps(long count) throws ReadingException {
        steps += count;
        if (steps > STEPS) {
            throw beyond("页面内容超过 %d 万步".formatted(STEPS / 10_000));
        }
        if (steps - asked > BETWEEN_QUESTIONS) {
            asked = steps;
            ask();
        }
    }

    public void glyph() throws ReadingException {
        glyphs++;
        if (glyphs > GLYPHS) {
            throw beyond("文字超过 %d 万个".formatted(GLYPHS / 10_000));
        }
        steps(1);
    }

    /** Decoded bytes that a stream may still have. */
    public long bytesLeft() {
        return BYTES - bytes;
    }

    public void bytes(long count) throws ReadingException {
        bytes += count;
        if (bytes > BYTES) {
            throw beyond("解压后超过 %d MB".formatted(BYTES / 1024 / 1024));
        }
    }

    /** @param what the limit that was passed, as in 页数超过 3000 页 */
    public ReadingException beyond(String what) {
        return new ReadingException(Code.LIMIT, "文件“%s”%s，为保护系统未读取。请只保留规划正文，另存后再上传。".formatted(name, what));
    }

    private void ask() throws ReadingException {
        if (!goesOn.getAsBoolean()) {
            throw new ReadingException(Code.CANCELLED, "读取已取消，没有保存任何内容。");
        }
    }
}
