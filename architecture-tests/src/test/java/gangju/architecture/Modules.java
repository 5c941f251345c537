package gangju.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.LocationProvider;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The compiled classes of all modules. */
public final class Modules implements LocationProvider {
    static final List<String> NAMES =
            List.of("plan-model", "plan-reader", "indicator-engine", "exchange", "cli", "server");

    @Override
    public Set<Location> get(Class<?> testClass) {
        return NAMES.stream().map(Modules::classes).map(Location::of).collect(Collectors.toSet());
    }

    static JavaClasses load(String name) {
        return new ClassFileImporter().withImportOption(new WrittenCode()).importPath(classes(name));
    }

    static Path root() {
        return Path.of(System.getProperty("basedir", "."), "..")
                .toAbsolutePath()
                .normalize();
    }

    private static Path classes(String name) {
        return root().resolve(name).resolve("target/classes");
    }
}
