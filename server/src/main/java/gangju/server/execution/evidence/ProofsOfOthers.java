package gangju.server.execution.evidence;

import gangju.server.execution.Proofs;
import gangju.server.execution.evidence.EvidenceStore.Proof;
import gangju.server.execution.evidence.EvidenceStore.SentFile;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps evidence for other modules. */
@Component
final class ProofsOfOthers implements Proofs {
    private final EvidenceStore store;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    ProofsOfOthers(EvidenceStore store, JdbcClient database, TransactionTemplate transaction) {
        this.store = store;
        this.database = database;
        this.transaction = transaction;
    }

    @Override
    public void add(Given given, Supplier<String> change, String by) {
        try {
            EvidenceStore.checkLink(given.link());
            var looked = given.files().stream()
                    .map(file -> store.look(new SentFile(file.name(), file.content())))
                    .toList();
            transaction.executeWithoutResult(status -> {
                var proof = Proof.of(change.get());
                looked.forEach(file -> store.add(proof, file, by));
                if (!given.link().isEmpty()) {
                    store.addLink(proof, given.link(), by);
                }
            });
        } catch (EvidenceStore.NotTaken e) {
            throw new NotTaken(String.valueOf(e.getMessage()), e.value());
        }
    }

    @Override
    public Map<String, List<Kept>> of(Collection<String> subjects) {
        return database
                .sql(Evidence.SELECT + " WHERE e.subject = ANY (:subjects) AND e.removed_at IS NULL ORDER BY e.id")
                .param("subjects", subjects.toArray(String[]::new))
                .query((row, number) -> Evidence.of(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        one -> Objects.requireNonNull(one.subject()),
                        Collectors.mapping(ProofsOfOthers::kept, Collectors.toList())));
    }

    private static Kept kept(Evidence one) {
        return new Kept(
                one.id(), one.kind(), one.name(), one.url(), one.sha256(), one.size(), one.addedAt(), one.addedBy());
    }

    @Override
    public Optional<Sent> file(String subject, long id) {
        return find(subject, id).flatMap(one -> store.content(one).map(content -> new Sent(one.name(), content)));
    }

    @Override
    public void remove(String subject, long id, String by) {
        store.remove(find(subject, id).orElseThrow(), by);
    }

    private Optional<Evidence> find(String subject, long id) {
        return database.sql(Evidence.SELECT + " WHERE e.id = :id AND e.subject = :subject AND e.removed_at IS NULL")
                .param("id", id)
                .param("subject", subject)
                .query((row, number) -> Evidence.of(row))
                .optional();
    }
}
