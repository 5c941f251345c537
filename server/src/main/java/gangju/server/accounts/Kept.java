package gangju.server.accounts;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Something small that every request asks for: read once, kept in memory, and read anew after each change. */
final class Kept<T> {
    private final Supplier<T> reading;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable T kept;

    Kept(Supplier<T> reading) {
        this.reading = reading;
    }

    T get() {
        var value = kept;
        if (value != null) {
            return value;
        }
        var before = changes.get();
        var read = reading.get();
        if (changes.get() == before) {
            kept = read;
        }
        return read;
    }

    /** At once for this transaction's own reading, and again when others can see it. */
    void forget() {
        forgetNow();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    forgetNow();
                }
            });
        }
    }

    private void forgetNow() {
        changes.incrementAndGet();
        kept = null;
    }
}
