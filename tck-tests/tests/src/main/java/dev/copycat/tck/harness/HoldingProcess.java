package dev.copycat.tck.harness;

import dev.copycat.Prevalent;
import dev.copycat.internal.storage.DirectoryLock;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Another Java process that has taken a system's directory, as an application in it would have. */
public final class HoldingProcess {

    private static final String HELD = "held";

    private final Process process;

    private HoldingProcess(Process process) {
        this.process = process;
    }

    /**
     * Starts a process and returns when it holds the directory.
     *
     * @param directory the system's directory, which exists
     * @return the process
     * @throws IOException if it could not take it
     */
    public static HoldingProcess of(Path directory) throws IOException {
        String classPath = ClassPath.placeOf(Prevalent.class) + File.pathSeparator + ClassPath.placeOf(ClassPath.class);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        HoldingProcess.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .start();
        BufferedReader output = process.inputReader();
        List<String> said = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.equals(HELD)) {
                return new HoldingProcess(process);
            }
            said.add(line);
        }
        throw new IOException("The other process did not take " + directory + ": " + said);
    }

    /**
     * Its number.
     *
     * @return the process id
     */
    public long pid() {
        return process.pid();
    }

    /**
     * Ends it as {@code kill -9} does.
     *
     * @throws InterruptedException if interrupted meanwhile
     */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /**
     * Takes a directory and keeps it until killed.
     *
     * @param arguments the directory
     * @throws IOException if the process that started this one is gone
     */
    public static void main(String[] arguments) throws IOException {
        String holder = "process " + ProcessHandle.current().pid() + ", since " + Instant.now();
        try (DirectoryLock lock = DirectoryLock.take(Path.of(arguments[0]), holder)) {
            if (lock != null) {
                System.out.println(HELD);
                int ended = System.in.read();
                System.exit(ended);
            }
        }
    }
}
