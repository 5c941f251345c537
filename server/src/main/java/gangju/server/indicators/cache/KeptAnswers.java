package gangju.server.indicators.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The last answers as bytes, by address and reader; bounded in size. */
@Component
public class KeptAnswers {
    private static final long MOST_BYTES = 32L * 1024 * 1024;

    private final Cache<String, Answer> answers = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((String key, Answer answer) -> 2 * key.length() + answer.body().length)
            .build();

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Answer(String tag, byte[] body) {}

    /**
     * The kept answer, or a new one.
     *
     * @param key tells the address, its parameters, the language and who reads apart
     * @param tag of {@link Revisions}, for what the answer shows; taken by the caller before this call
     */
    public byte[] get(String key, String tag, Supplier<byte[]> read) {
        var kept = answers.getIfPresent(key);
        if (kept != null && kept.tag().equals(tag)) {
            return kept.body();
        }
        var body = read.get();
        answers.put(key, new Answer(tag, body));
        return body;
    }
}
