package gangju.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(locations = Modules.class, importOptions = WrittenCode.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule THE_MODEL_DEPENDS_ON_NOTHING = noClasses()
            .that()
            .resideInAPackage("gangju.model..")
            .should()
            .dependOnClassesThat(not(resideInAnyPackage("gangju.model..", "java..", "org.jspecify..")));

    @ArchTest
    static final ArchRule THE_READER_IS_USABLE_ALONE = noClasses()
            .that()
            .resideInAPackage("gangju.reader..")
            .should()
            .dependOnClassesThat(resideInAPackage("gangju..")
                    .and(not(resideInAnyPackage("gangju.reader..", "gangju.model..")))
                    .or(resideInAPackage("org.springframework..")));

    @ArchTest
    static final ArchRule THE_ENGINE_IS_USABLE_ALONE = noClasses()
            .that()
            .resideInAPackage("gangju.indicator..")
            .should()
            .dependOnClassesThat(resideInAPackage("gangju..")
                    .and(not(resideInAnyPackage("gangju.indicator..", "gangju.model..")))
                    .or(resideInAPackage("org.springframework..")));

    @ArchTest
    static final ArchRule EXCHANGE_IS_USABLE_ALONE = noClasses()
            .that()
            .resideInAPackage("gangju.exchange..")
            .should()
            .dependOnClassesThat(resideInAPackage("gangju..")
                    .and(not(resideInAnyPackage("gangju.exchange..", "gangju.indicator..", "gangju.model..")))
                    .or(resideInAPackage("org.springframework..")));

    @ArchTest
    static final ArchRule NOTHING_DEPENDS_ON_THE_COMMAND_LINE = noClasses()
            .that()
            .resideOutsideOfPackage("gangju.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("gangju.cli..");

    @ArchTest
    static final ArchRule NOTHING_DEPENDS_ON_THE_SERVER = noClasses()
            .that()
            .resideOutsideOfPackage("gangju.server..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("gangju.server..");

    @ArchTest
    static final ArchRule MODULES_HAVE_NO_CYCLES =
            slices().matching("gangju.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule SERVER_MODULES_HAVE_NO_CYCLES =
            slices().matching("gangju.server.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule READING_STAGES_HAVE_NO_CYCLES =
            slices().matching("gangju.reader.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule CONTROLLERS_ARE_HIDDEN = classes()
            .that()
            .areAnnotatedWith("org.springframework.stereotype.Controller")
            .or()
            .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule PACKAGES_ARE_NULL_MARKED = classes().should(resideInANullMarkedPackage());

    /** A stream that nobody closes keeps its connection for ever; a list, or rows handed on one by one, do not. */
    @ArchTest
    static final ArchRule NO_QUERY_KEEPS_ITS_CONNECTION = noClasses()
            .should()
            .callMethod("org.springframework.jdbc.core.simple.JdbcClient$MappedQuerySpec", "stream")
            .because("it has to be closed");

    @ArchTest
    static final ArchRule ONE_DATABASE_STYLE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "org.jooq..");

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package marked with @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                HasAnnotations<?> owner = type.getPackage();
                if (!owner.isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is in no null-marked package"));
                }
            }
        };
    }
}
