package gangju.server.outbox;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Takes what is to be sent. */
@Component
public class Outbox {
    private final KeptMessages queue;
    private final Sender sender;
    private final MailSettings mail;

    Outbox(KeptMessages queue, Sender sender, MailSettings mail) {
        this.queue = queue;
        this.sender = sender;
        this.mail = mail;
    }

    /** Whether the server may send mail at all. */
    public boolean canMail() {
        return mail.isSet();
    }

    /**
     * Keeps a message in the transaction of the change that causes it; it leaves when that is committed, and never if
     * it is not.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Letter letter) {
        queue.add(letter);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                sender.wake();
            }
        });
    }
}
