package dev.copycat;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.stream.Stream;

/** Packages depend downward only; each uses of the platform what its idea needs. */
@AnalyzeClasses(packages = "dev.copycat", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] PLATFORM = {"java..", "javax.naming..", "jdk.internal..", "sun.reflect.."};

    @ArchTest
    static final ArchRule api = only("dev.copycat", "jakarta..");

    @ArchTest
    static final ArchRule json = only("..internal.json");

    @ArchTest
    static final ArchRule storage = only("..internal.storage", "..internal.json", "dev.copycat");

    @ArchTest
    static final ArchRule graph = only("..internal.graph", "..internal.json", "dev.copycat");

    @ArchTest
    static final ArchRule events = only("..internal.events", "jdk.jfr..");

    @ArchTest
    static final ArchRule engine = only("..internal.engine", "..internal.events", "dev.copycat");

    @ArchTest
    static final ArchRule journal =
            only("..internal.journal", "..internal.engine", "..internal.storage", "..internal.json", "dev.copycat");

    @ArchTest
    static final ArchRule snapshot = only(
            "..internal.snapshot", "..internal.engine", "..internal.events", "..internal.storage", "..internal.graph",
            "..internal.json", "dev.copycat");

    @ArchTest
    static final ArchRule codec =
            only("..internal.codec", "..internal.graph", "..internal.json", "jakarta.json..", "dev.copycat");

    @ArchTest
    static final ArchRule jmx = only("..internal.jmx", "..internal.engine", "javax.management..", "dev.copycat");

    /** The JVM may have been made without these modules. */
    @ArchTest
    static final ArchRule nobodyElseNeedsJmxOrTheFlightRecorder = noClasses()
            .that().resideOutsideOfPackages("..internal.jmx", "..internal.events")
            .should().dependOnClassesThat().resideInAnyPackage("javax.management..", "jdk.jfr..");

    /** An application may have no MicroProfile. */
    @ArchTest
    static final ArchRule nobodyElseNeedsMicroProfile = noClasses()
            .that().doNotHaveSimpleName("SystemsCheck").and().doNotHaveSimpleName("HealthBean")
            .and().haveNameNotMatching(".*\\.LiteHealth(\\$.*)?")
            .should().dependOnClassesThat().resideInAPackage("org.eclipse.microprofile..");

    /** Servers of Jakarta EE 8 have nothing else that we use. */
    @ArchTest
    static final ArchRule ee8 = only("..internal.ee8", "javax.servlet..");

    @ArchTest
    static final ArchRule nobodyElseKnowsOldServers = noClasses().that().resideOutsideOfPackage("..internal.ee8")
            .should().dependOnClassesThat().resideInAnyPackage("..internal.ee8", "javax.servlet..");

    /** The command line works with nothing but the jar: neither CDI nor JSON-B nor an application. */
    @ArchTest
    static final ArchRule tools = only(
            "..internal.tools", "..internal.snapshot", "..internal.journal", "..internal.engine", "..internal.storage",
            "dev.copycat", "picocli..");

    @ArchTest
    static final ArchRule nobodyElseUsesTheCommandLine = noClasses().that().resideOutsideOfPackage("..internal.tools")
            .should().dependOnClassesThat().resideInAnyPackage("..internal.tools", "picocli..");

    @ArchTest
    static final ArchRule noCycles = slices().matching("dev.copycat.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noSerialization = noClasses()
            .should()
            .callMethod("java.io.ObjectInputStream", "readObject")
            .orShould()
            .callMethod("java.io.ObjectOutputStream", "writeObject", "java.lang.Object");

    private static ArchRule only(String self, String... others) {
        String[] allowed = Stream.of(Arrays.stream(PLATFORM), Stream.of(self), Arrays.stream(others))
                .flatMap(each -> each)
                .toArray(String[]::new);
        return classes().that().resideInAPackage(self).should().onlyDependOnClassesThat().resideInAnyPackage(allowed);
    }
}
