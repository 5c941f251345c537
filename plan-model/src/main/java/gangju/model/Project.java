package gangju.model;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A named platform, programme, mechanism, register or organisation that the plan says will be built or run. */
public record Project(
        String id,
        Kind kind,
        String name,
        List<Capability> capability,
        @Nullable String section,
        Span span,
        @Nullable Span raw) {
    public Project {
        capability = List.copyOf(capability);
    }

    /** What is to be built or run. */
    public enum Kind {
        PLATFORM,
        PROJECT,
        PROGRAMME,
        MECHANISM,
        REGISTER,
        ORGANISATION
    }

    /**
     * A number that the plan states for what the project can do; an order of magnitude is its power (千万级 is 10000000).
     */
    public record Capability(
            String what, BigDecimal value, @Nullable String unit) {}
}
