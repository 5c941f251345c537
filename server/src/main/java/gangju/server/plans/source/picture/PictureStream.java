package gangju.server.plans.source.picture;

import gangju.server.plans.source.picture.PagePicture.Drawn;
import gangju.server.plans.source.picture.PagePicture.Glyph;
import gangju.server.plans.source.picture.PagePicture.Missing;
import gangju.server.plans.source.picture.PagePicture.Reason;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;

/** How the drawing program hands a picture over; the reader trusts no number in it. */
final class PictureStream {
    static final int MOST_GLYPHS = 60_000;
    private static final int LARGEST = 16 * 1024 * 1024;
    private static final int LONGEST_TEXT = 64;
    private static final byte DRAWN = 1;

    private PictureStream() {}

    static void write(PagePicture picture, DataOutputStream out) throws IOException {
        switch (picture) {
            case Missing(var reason) -> {
                out.writeByte(0);
                out.writeByte(reason.ordinal());
            }
            case Drawn drawn -> write(drawn, out);
        }
        out.flush();
    }

    private static void write(Drawn drawn, DataOutputStream out) throws IOException {
        out.writeByte(DRAWN);
        out.writeInt(drawn.pages());
        out.writeDouble(drawn.width());
        out.writeDouble(drawn.height());
        out.writeInt(drawn.glyphs().size());
        for (var glyph : drawn.glyphs()) {
            out.writeUTF(glyph.text());
            out.writeFloat((float) glyph.left());
            out.writeFloat((float) glyph.base());
            out.writeFloat((float) glyph.width());
            out.writeFloat((float) glyph.size());
        }
        out.writeInt(drawn.png().length);
        out.write(drawn.png());
    }

    /** @throws IOException if it is cut off or no picture */
    static PagePicture read(DataInputStream in) throws IOException {
        if (in.readByte() != DRAWN) {
            int reason = in.readByte();
            var reasons = Reason.values();
            return new Missing(reason >= 0 && reason < reasons.length ? reasons[reason] : Reason.FAILED);
        }
        int pages = in.readInt();
        double width = in.readDouble();
        double height = in.readDouble();
        var glyphs = new ArrayList<Glyph>();
        int count = upTo(MOST_GLYPHS, in.readInt());
        for (int i = 0; i < count; i++) {
            glyphs.add(new Glyph(in.readUTF(), in.readFloat(), in.readFloat(), in.readFloat(), in.readFloat()));
        }
        var png = in.readNBytes(upTo(LARGEST, in.readInt()));
        return new Drawn(png, pages, width, height, glyphs);
    }

    /** Cut to what the stream takes. */
    static String text(String text) {
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }

    private static int upTo(int most, int count) throws IOException {
        if (count < 0 || count > most) {
            throw new IOException("no picture: " + count);
        }
        return count;
    }
}
