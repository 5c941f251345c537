package gangju.exchange.table;

import gangju.exchange.ExchangeException;
import gangju.exchange.ExchangeException.Code;
import gangju.exchange.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Bytes of a text file to text: by its byte order mark, else UTF-8, else GB18030, and never with losses. */
final class TextDecoding {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private TextDecoding() {}

    static String decode(TableFile file) throws ExchangeException {
        var bytes = file.content();
        var marked = marked(bytes);
        if (marked.isPresent()) {
            int mark = marked.get().equals(StandardCharsets.UTF_8) ? 3 : 2;
            return strictly(ByteBuffer.wrap(bytes, mark, bytes.length - mark), marked.get())
                    .orElseThrow(() -> undecodable(file));
        }
        return strictly(ByteBuffer.wrap(bytes), StandardCharsets.UTF_8)
                .or(() -> strictly(ByteBuffer.wrap(bytes), GB18030))
                .filter(text -> text.indexOf('\0') < 0)
                .orElseThrow(() -> undecodable(file));
    }

    private static Optional<Charset> marked(byte[] bytes) {
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return Optional.empty();
    }

    private static Optional<String> strictly(ByteBuffer bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes)
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static ExchangeException undecodable(TableFile file) {
        return new ExchangeException(Code.NOT_A_TABLE, Reason.of("file-undecodable", file.name()));
    }
}
