package gangju.server.indicators;

import gangju.server.pages.Messages;
import gangju.server.pages.Option;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What another part of the product knows about warnings; their page asks every bean of this type. */
public interface WarningTies {
    /** By warning, what is tied to it: the address and its label. */
    Map<Long, List<Option>> of(Collection<Long> warnings, Messages words);

    /** By open warning, what the reader may do about it there, likewise. */
    Map<Long, List<Option>> acts(Collection<Long> warnings, Messages words);
}
