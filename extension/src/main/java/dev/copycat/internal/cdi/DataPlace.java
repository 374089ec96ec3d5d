package dev.copycat.internal.cdi;

import dev.copycat.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Where the data of this application lies if no setting says so. */
final class DataPlace {

    /** System properties that name a server's data or instance directory. */
    private static final List<String> SERVERS = List.of(
            "jboss.server.data.dir", "com.sun.aas.instanceRoot", "server.output.dir", "catalina.base", "jetty.base");

    /** It deletes its directory whenever it starts, with all that is in it. */
    private static final String EMBEDDED_TOMEE = "org/apache/tomee/embedded/Container.class";

    /** What to ask the class loader of a web application for, one answer after the other: on Tomcat, on Jetty, elsewhere. */
    private static final List<List<String>> CONTEXT_NAMES =
            List.of(List.of("getContextName"), List.of("getContext", "getContextPath"), List.of("getName"));

    /** The class loader's name of an application on WildFly, also of a WAR in it. */
    private static final Pattern MODULE = Pattern.compile("deployment\\.(.+?)\\.(?:[ewj]ar)(?:\\..+)?");

    private DataPlace() {}

    /** The directory that holds the directories of all applications. */
    static Path base(Settings settings, ClassLoader loader) {
        return settings.directory().map(Path::of).orElseGet(() -> server(loader).orElse(Path.of("")).resolve("copycat"))
                .toAbsolutePath();
    }

    /** The name of the application's directory. */
    static String application(Settings settings, ClassLoader loader) {
        return settings.application().orElseGet(() -> application(loader));
    }

    /** What the container calls the application. */
    static String application(ClassLoader loader) {
        List<String> told = Stream.of(named("java:app/AppName"), webApplication(loader), module(loader))
                .flatMap(Optional::stream)
                .toList();
        return told.stream()
                .map(DataPlace::asName)
                .filter(Settings::isName)
                .findFirst()
                .or(() -> told.stream().findFirst().map(DataPlace::shortened))
                .orElse("application");
    }

    private static Optional<Path> server(ClassLoader loader) {
        if (loader.getResource(EMBEDDED_TOMEE) != null) {
            return Optional.empty();
        }
        return SERVERS.stream()
                .map(System::getProperty)
                .filter(Objects::nonNull)
                .map(directory -> Path.of(directory).toAbsolutePath().normalize())
                .filter(directory -> !isMadeForThisRun(directory))
                .findFirst();
    }

    /** Payara Micro and some embedded servers make themselves a temporary directory, and delete it with all that is in it. */
    private static boolean isMadeForThisRun(Path directory) {
        Path temporary = real(Path.of(System.getProperty("java.io.tmpdir")));
        return Stream.of(directory, real(directory))
                .map(Path::getParent)
                .filter(Objects::nonNull)
                .anyMatch(parent -> real(parent).equals(temporary));
    }

    /** Without links: what names the temporary directory may be one, and a server may have followed it. */
    private static Path real(Path directory) {
        try {
            return directory.toRealPath();
        } catch (IOException notThere) {
            return directory.toAbsolutePath().normalize();
        }
    }

    private static Optional<String> named(String name) {
        try {
            return Optional.ofNullable(InitialContext.doLookup(name)).map(Objects::toString);
        } catch (NamingException | LinkageError | RuntimeException noNaming) {
            return Optional.empty();
        }
    }

    /** Servlet containers without naming: their class loaders know the context path. */
    private static Optional<String> webApplication(ClassLoader loader) {
        for (ClassLoader each = loader; each != null; each = each.getParent()) {
            Optional<String> name = contextName(each);
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }

    /** WildFly Preview has no naming yet when the application is an EAR. */
    private static Optional<String> module(ClassLoader loader) {
        return Optional.ofNullable(loader.getName()).map(MODULE::matcher).filter(Matcher::matches).map(name -> name.group(1));
    }

    private static Optional<String> contextName(ClassLoader loader) {
        if (!loader.getClass().getSimpleName().contains("Web")) {
            return Optional.empty();
        }
        return CONTEXT_NAMES.stream().map(getters -> asked(loader, getters)).flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> asked(Object first, List<String> getters) {
        Object answer = first;
        try {
            for (String getter : getters) {
                answer = answer.getClass().getMethod(getter).invoke(answer);
            }
            return Optional.ofNullable(answer).map(Objects::toString);
        } catch (ReflectiveOperationException | RuntimeException notThatServer) {
            return Optional.empty();
        }
    }

    private static String asName(String told) {
        String name = withoutVersion(told).replaceAll("[^A-Za-z0-9._-]+", "-");
        return name.isEmpty() ? "ROOT" : name;
    }

    /** What is left of a name that is none for us, and a checksum, lest two applications get the same. */
    private static String shortened(String told) {
        CRC32 sum = new CRC32();
        sum.update(withoutVersion(told).getBytes(StandardCharsets.UTF_8));
        String start = asName(told).replaceAll("^[._-]+|-+$", "");
        return String.format("%.50s-%08x", start.isEmpty() ? "application" : start, sum.getValue());
    }

    /**
     * Tomcat tells the versions of an application apart by {@code ##}: the next one goes on with the state of the one before.
     * macOS writes an accent beside its letter.
     */
    private static String withoutVersion(String told) {
        return Normalizer.normalize(told, Normalizer.Form.NFC).replaceAll("##.*$", "").replaceAll("^/+", "");
    }
}
