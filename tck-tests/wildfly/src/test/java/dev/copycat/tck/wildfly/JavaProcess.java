package dev.copycat.tck.wildfly;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the JDK's {@code jcmd} can see of another Java process. */
record JavaProcess(long pid) {

    /** The names of its threads that begin like this. */
    List<String> threads(String beginning) throws IOException, InterruptedException {
        String start = "\"" + beginning;
        return command("Thread.print").filter(line -> line.startsWith(start)).toList();
    }

    /** Its class loaders of a name that are still there after a full collection; the server's have finalizers. */
    List<String> loaders(String name) throws IOException, InterruptedException {
        command("GC.run");
        command("GC.run_finalization");
        command("GC.run");
        return command("VM.classloaders").filter(line -> line.contains("\"" + name + "\"")).toList();
    }

    private Stream<String> command(String command) throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process process = new ProcessBuilder(jcmd, Long.toString(pid), command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(jcmd + " " + pid + " " + command + ": " + output);
        }
        return output.lines();
    }
}
