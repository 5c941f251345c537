package gangju.cli;

import gangju.exchange.ExchangeException;
import gangju.exchange.ReadingJson;
import gangju.model.Reading;
import gangju.reader.ReadingException;
import java.nio.charset.StandardCharsets;

/** A plan named on the command line: a document, or a reading that was written as JSON. */
record PlanInput(PlanFile file) {
    private static final int HEAD = 200;

    Reading read() throws InputNotUsableException, ReadingException {
        var bytes = file.bytes();
        var head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.UTF_8);
        if (!head.replace("\uFEFF", "").stripLeading().startsWith("{") || !head.contains("\"format\"")) {
            return file.read(bytes);
        }
        try {
            return ReadingJson.parse(new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", ""));
        } catch (ExchangeException e) {
            throw new InputNotUsableException(e.text(file.console().messages().locale()), e);
        }
    }
}
