package dev.copycat.tck.providers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.tck.Promise;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An application on a class path without JSON-B. */
@Promise("M7")
class WithoutProviderTest {

    private static final String PROVIDERS = "yasson|johnzon|parsson";

    @TempDir
    private Path directory;

    @Test
    void isToldWhatNeedsItAndWhatToDo() throws Exception {
        assertThat(outputOf(OneCall.DEMANDING, PROVIDERS))
                .contains("Demanding.add(java.util.List)", "there is no JSON-B provider here", "org.eclipse:yasson")
                .doesNotContain("sum 7");
    }

    @Test
    void worksIfItNeedsNone() throws Exception {
        assertThat(outputOf(OneCall.PLAIN, PROVIDERS)).contains("sum 7").doesNotContain("Exception");
    }

    @ParameterizedTest
    @EnumSource
    void isToldThatTheInterfaceIsNotThere(OneCall call) throws Exception {
        assertThat(outputOf(call, PROVIDERS + "|jakarta.json"))
                .contains("there is no JSON-B 3.0 here", "jakarta.json.bind-api").doesNotContain("sum 7");
    }

    @ParameterizedTest
    @EnumSource
    void andWithOneWorksInAnyCase(OneCall call) throws Exception {
        assertThat(outputOf(call, "johnzon")).contains("sum 7");
    }

    private String outputOf(OneCall call, String missing) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPathWithout(missing),
                        "-Dcopycat.directory=" + directory,
                        OneCall.class.getName(),
                        call.name())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return output;
    }

    private static String classPathWithout(String missing) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).getFileName().toString().matches(".*(" + missing + ").*"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
