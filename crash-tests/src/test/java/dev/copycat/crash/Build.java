package dev.copycat.crash;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;

/**
 * Copycat as a process gets it.
 *
 * @param name for messages
 * @param classPath of the process
 * @param environment what the process sees besides ours
 */
record Build(String name, String classPath, Map<String, String> environment) {

    /** As it is. */
    static final Build WHOLE = new Build("Copycat", System.getProperty("java.class.path"), Map.of());

    /** With classes that hide some of Copycat's own. */
    Build with(String change, Path classes) {
        return new Build(change, classes + File.pathSeparator + classPath, environment);
    }

    /** With a library between the process and the C library. */
    Build preloading(Path library) {
        return new Build(library.getFileName().toString(), classPath, Map.of("LD_PRELOAD", library.toString()));
    }
}
