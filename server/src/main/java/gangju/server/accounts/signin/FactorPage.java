package gangju.server.accounts.signin;

import gangju.server.pages.PageFrame;
import gangju.server.pages.Told;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Setting up the second factor.
 *
 * @param state as its code
 * @param key in groups of four letters; null where there is none to show
 * @param qr the same key for a camera
 * @param codes recovery codes, shown once
 */
public record FactorPage(
        PageFrame frame,
        String state,
        @Nullable Told told,
        @Nullable String key,
        @Nullable QrCode qr,
        List<String> codes,
        boolean canSwitchOff) {}
