package gangju.architecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** Leaves out what the template compiler makes. */
public final class WrittenCode implements ImportOption {
    @Override
    public boolean includes(Location location) {
        return !location.contains("/gg/jte/generated/");
    }
}
