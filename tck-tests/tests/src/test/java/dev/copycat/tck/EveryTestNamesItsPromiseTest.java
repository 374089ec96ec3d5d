package dev.copycat.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A test that does not say what it proves is not found when somebody asks how a promise is kept. */
class EveryTestNamesItsPromiseTest {

    @Test
    void everyTestMethodOrItsClassHasAPromise() throws Exception {
        List<Method> tests = testClasses().stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Test.class))
                .toList();

        assertThat(tests).isNotEmpty().allSatisfy(test -> assertThat(promises(test))
                .isNotEmpty()
                .allMatch(number -> number.matches("[MTDRSOX][1-9][0-9]?")));
    }

    private static List<String> promises(Method test) {
        return Stream.of(test, test.getDeclaringClass())
                .map(EveryTestNamesItsPromiseTest::promise)
                .flatMap(Optional::stream)
                .flatMap(promise -> Arrays.stream(promise.value()))
                .toList();
    }

    private static Optional<Promise> promise(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(Promise.class));
    }

    private static List<Class<?>> testClasses() throws IOException, URISyntaxException {
        Path classes = Path.of(Promise.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString().replace('/', '.'))
                    .filter(name -> name.endsWith("Test.class"))
                    .<Class<?>>map(name -> load(name.substring(0, name.length() - ".class".length())))
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Promise.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
