package dev.copycat.crash;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A command of the operating system. */
final class Command {

    private Command() {}

    /** Runs it to its end and returns what it printed. */
    static String run(String... command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new AssertionError(String.join(" ", command) + ": " + output);
            }
            return output;
        } catch (IOException e) {
            throw new AssertionError(String.join(" ", command), e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Whether it ends well. */
    static boolean succeeds(String... command) {
        try {
            run(command);
            return true;
        } catch (AssertionError e) {
            return false;
        }
    }

    static boolean exists(String tool) {
        return List.of("/usr/sbin/", "/sbin/", "/usr/bin/", "/bin/").stream()
                .anyMatch(place -> Files.isExecutable(Path.of(place + tool)));
    }
}
