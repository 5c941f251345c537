package gangju.server.indicators.cache;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The last answers as bytes, by address and reader; bounded in number and size. */
@Component
public class KeptAnswers {
    private static final int MOST = 2_000;
    private static final long MOST_BYTES = 32L * 1024 * 1024;

    private final Map<String, Answer> answers = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Answer(String tag, byte[] body) {}

    /**
     * The kept answer, or a new one.
     *
     * @param key tells the address, its parameters, the language and who reads apart
     * @param tag of {@link Revisions}, for what the answer shows; taken by the caller before this call
     */
    public byte[] get(String key, String tag, Supplier<byte[]> read) {
        return kept(key, tag).orElseGet(() -> {
            var body = read.get();
            keep(key, new Answer(tag, body));
            return body;
        });
    }

    private synchronized Optional<byte[]> kept(String key, String tag) {
        var answer = answers.get(key);
        return answer != null && answer.tag().equals(tag) ? Optional.of(answer.body()) : Optional.empty();
    }

    private synchronized void keep(String key, Answer answer) {
        var before = answers.put(key, answer);
        bytes += answer.body().length - (before == null ? 0 : before.body().length);
        var oldest = answers.entrySet().iterator();
        while (answers.size() > MOST || (bytes > MOST_BYTES && answers.size() > 1)) {
            bytes -= oldest.next().getValue().body().length;
            oldest.remove();
        }
    }
}
