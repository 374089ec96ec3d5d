package dev.copycat.internal.tools;

import dev.copycat.JournalDamagedException;
import dev.copycat.PrevalenceException;
import dev.copycat.SnapshotDamagedException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The program: {@code java -jar copycat.jar COMMAND DIR}. */
@Command(
        name = "java -jar copycat.jar",
        description = "Lists, verifies, prints and repairs the directories of prevalent systems that are not in use.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {Ls.class, Verify.class, Cat.class, Repair.class, VoidTransaction.class, Export.class},
        footer = "%nExit code: 0 good or done, 1 torn, 2 damaged, 3 refused or not confirmed, 64 arguments not understood.")
public final class Main {

    private static final int WIDTH = 110;

    private Main() {}

    /**
     * Runs one command and ends the process.
     *
     * @param arguments the command and what it wants
     */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = run(out, err, arguments);
        out.flush();
        System.exit(code);
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine program = new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setUsageHelpWidth(WIDTH)
                .setExitCodeExceptionMapper(Main::exitCode)
                .setExecutionExceptionHandler((exception, command, parsed) -> {
                    out.flush();
                    err.println(told(exception));
                    return exitCode(exception);
                });
        try {
            return program.execute(arguments);
        } catch (OutOfMemoryError tooSmall) {
            err.println("There is not enough memory; files are read as a whole. Give it more, at least"
                    + " twice the size of the largest file: java -Xmx2g -jar copycat.jar " + String.join(" ", arguments));
            return Outcome.REFUSED.code();
        }
    }

    private static String told(Exception exception) {
        boolean ours = exception instanceof PrevalenceException || exception instanceof Refusal;
        return ours ? exception.getMessage() : "The disk failed or the file is not readable: " + exception;
    }

    private static int exitCode(Throwable exception) {
        if (exception instanceof CommandLine.ParameterException) {
            return Outcome.USAGE.code();
        }
        boolean damaged = exception instanceof JournalDamagedException || exception instanceof SnapshotDamagedException;
        return damaged ? Outcome.DAMAGED.code() : Outcome.REFUSED.code();
    }

    /** The version of the jar. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"Copycat " + (version == null ? "(not from its jar)" : version)};
        }
    }
}
