package gangju.server.execution;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Evidence for things of other modules, kept, looked at and hashed like that of reports. */
public interface Proofs {
    /** A file as it was sent. */
    record Sent(String name, byte[] content) {}

    /** What came with a form. */
    record Given(List<Sent> files, String link) {
        public Given {
            files = List.copyOf(files);
        }
    }

    /** It cannot be taken; the message's key says why, the value which. */
    final class NotTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String value;

        public NotTaken(String key, String value) {
            super(key);
            this.value = value;
        }

        public String value() {
            return value;
        }
    }

    /**
     * Evidence that is kept.
     *
     * @param kind {@code file} or {@code link}
     * @param url of a link
     * @param sha256 of a file's content, {@code size} in bytes
     */
    record Kept(
            long id,
            String kind,
            String name,
            @Nullable String url,
            @Nullable String sha256,
            @Nullable Long size,
            Instant addedAt,
            String addedBy) {}

    /**
     * Looks at it and writes the change with which it comes, then keeps it.
     *
     * @param change writes what the evidence stands for, and says its kind and id, such as {@code finding/12}
     * @throws NotTaken if one of it cannot be taken; nothing is written then
     */
    void add(Given given, Supplier<String> change, String by);

    /** By kind and id, what stands for it, in the order in which it was added. */
    Map<String, List<Kept>> of(Collection<String> subjects);

    /** A file as it was sent, with its name, where it stands for just that and was not taken back. */
    Optional<Sent> file(String subject, long id);

    /**
     * Takes it back; it stays in the record.
     *
     * @throws java.util.NoSuchElementException if it does not stand for just that, or does no more
     */
    void remove(String subject, long id, String by);
}
