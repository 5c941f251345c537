package gangju.server.inbox;

import gangju.server.accounts.Rights;
import gangju.server.pages.Messages;
import java.time.LocalDate;

/**
 * For whom an {@link InboxSource} answers.
 *
 * @param rights what the reader may do; what needs somebody needs those who may act on it
 * @param words in the reader's language
 * @param most how many are wanted at most
 */
public record Reader(Rights rights, Messages words, LocalDate today, int most) {}
