package dev.copycat.tck.server;

import dev.copycat.wiki.oracle.MortalServer;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A server of the test's own, on a base directory of its own, with the wiki and perhaps more in it, that can be killed and
 * started again. It listens on the loopback.
 */
public abstract class Server implements MortalServer, AutoCloseable {

    /** What the distribution, unpacked by the build, is called in the settings of a child. */
    private static final String HOME = "server.home";
    private static final String LOG = "console.log";
    private static final String RESTORED = "Prevalent system main: data in";

    /** A system may name the same port twice in a row if nobody listens on it yet. */
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    /** Where everything of this run lies; empty at first. */
    protected final Path base;

    /** Where it is asked by HTTP. */
    protected final int port = freePort();

    private ServerProcess process;

    /**
     * Prepares; nothing is started yet.
     *
     * @param base an empty directory
     */
    protected Server(Path base) {
        this.base = base;
    }

    /**
     * Puts an application there, for the next start.
     *
     * @param war the file
     * @param name the application's name and context path
     * @throws IOException if it cannot be written
     */
    public abstract void add(Path war, String name) throws IOException;

    /**
     * Puts an application there to which the server adds nothing, for the next start.
     *
     * @param war the file
     * @param name the application's name and context path
     * @throws IOException if it cannot be written
     */
    public void addAlone(Path war, String name) throws IOException {
        add(war, name);
    }

    /**
     * Where the data of an application lies if nobody said so.
     *
     * @param application its name
     * @return the directory that the systems have theirs in
     */
    public abstract Path data(String application);

    /**
     * How it is started.
     *
     * @return the command, with its environment
     * @throws IOException if something cannot be prepared for it
     */
    protected abstract ProcessBuilder command() throws IOException;

    /**
     * What it says when all its applications serve.
     *
     * @return parts of lines, each of which is said once
     */
    protected abstract List<String> started();

    /**
     * What it says when it is done with all its applications, of which one has refused to start.
     *
     * @return parts of lines; none if it ends then
     */
    protected abstract List<String> goingOn();

    /**
     * Where its users look for what it says: in all files there that end in {@code .log}.
     *
     * @return the directory; that of its console's, if it writes nothing by itself
     */
    protected Path logs() {
        return base;
    }

    /**
     * Puts someone into its own list of users, which is empty before, for the applications that are added from now on.
     *
     * @param name who logs in
     * @param password with that
     * @param role and may do what those of this role may
     * @throws IOException if the list cannot be written
     */
    public void addUser(String name, String password, String role) throws IOException {
        throw new UnsupportedOperationException(getClass().getSimpleName() + " has no list of users here.");
    }

    /**
     * Puts a library there for all applications.
     *
     * @param jar the file
     * @throws IOException if it cannot be written
     */
    public void share(Path jar) throws IOException {
        Files.copy(jar, Files.createDirectories(libraryDirectory()).resolve(jar.getFileName()));
    }

    /**
     * Where libraries for all applications lie.
     *
     * @return the directory
     */
    protected Path libraryDirectory() {
        throw new UnsupportedOperationException(getClass().getSimpleName() + " has no directory of libraries here.");
    }

    /**
     * Whether it answers questions of MicroProfile Health.
     *
     * @return whether, at {@code /health} as the platform says
     */
    public boolean hasHealth() {
        return false;
    }

    /**
     * Whether what applications say while it stops, asked by a signal, is in its log.
     *
     * @return false if its log ends before they do
     */
    public boolean logsToTheEnd() {
        return true;
    }

    /**
     * How it is asked to stop so that its log has it, if a signal does not do.
     *
     * @return a command that returns when it has asked
     */
    public Optional<ProcessBuilder> stopCommand() {
        return Optional.empty();
    }

    /** Starts it and returns when all applications serve. */
    @Override
    public URI start() throws Exception {
        startUntil(started());
        return address("wiki");
    }

    /**
     * Starts it and returns when it has said all that.
     *
     * @param messages parts of lines, in any order
     * @throws Exception if it ends without having said them, or says nothing for long
     */
    public void startUntil(List<String> messages) throws Exception {
        begin();
        await(messages);
    }

    /**
     * Returns when it has said all that since it was started.
     *
     * @param messages parts of lines, in any order
     * @throws InterruptedException if the test is ended
     */
    public void await(List<String> messages) throws InterruptedException {
        process.await(messages);
    }

    /**
     * Whether it goes on without an application that has refused to start; returns when it does.
     *
     * @return false if it ends then
     * @throws InterruptedException if the test is ended
     */
    public boolean goesOn() throws InterruptedException {
        await(goingOn());
        return !goingOn().isEmpty();
    }

    /**
     * Returns when all that is in its log.
     *
     * @param messages parts of lines, in any order
     * @throws Exception if it is not, when nothing has been written for long
     */
    public void awaitInLog(List<String> messages) throws Exception {
        try (WatchService changes = logs().getFileSystem().newWatchService()) {
            logs().register(changes, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
            String text = inLog();
            while (!messages.stream().allMatch(text::contains)) {
                WatchKey change = changes.poll(ServerProcess.PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (change == null) {
                    throw new IllegalStateException("Not all of " + messages + " is in the log files in " + logs());
                }
                change.pollEvents();
                change.reset();
                text = inLog();
            }
        }
    }

    private String inLog() throws IOException {
        StringBuilder text = new StringBuilder();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(logs(), "*.log")) {
            for (Path file : files) {
                text.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    /** Kills it when the first application has been restored, before all serve. */
    @Override
    public void startAndKill() throws Exception {
        startUntil(List.of(RESTORED));
        kill();
    }

    @Override
    public void kill() {
        process.kill();
    }

    /**
     * Has it stop in order by a signal, as a service manager does.
     *
     * @throws Exception if it does not
     */
    public void stop() throws Exception {
        process.terminate();
        process.awaitEnd();
    }

    /**
     * Has it stop in order by a command of its own.
     *
     * @param command that returns when it has asked
     * @throws Exception if it does not
     */
    public void stopBy(ProcessBuilder command) throws Exception {
        Path told = base.resolve("stop.log");
        int exit = command.redirectErrorStream(true).redirectOutput(told.toFile()).start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException("The server could not be asked to stop; see " + told);
        }
        process.awaitEnd();
    }

    /** Ends it, if it runs. */
    @Override
    public void close() {
        if (process != null) {
            process.kill();
        }
    }

    /**
     * Where an application is.
     *
     * @param application its context path
     * @return with a slash at its end
     */
    public URI address(String application) {
        return URI.create("http://127.0.0.1:" + port + "/" + application + "/");
    }

    /**
     * What it has said, through all its lives.
     *
     * @return its log, line by line
     * @throws IOException if that cannot be read
     */
    public String log() throws IOException {
        return Files.readString(base.resolve(LOG));
    }

    /**
     * What it runs in, once started.
     *
     * @return the id of its process
     */
    protected long pid() {
        return process.pid();
    }

    /**
     * The distribution that the build has unpacked.
     *
     * @return its directory
     */
    protected static Path home() {
        return Path.of(System.getProperty(HOME));
    }

    /**
     * What the server adds to each application, if it is a servlet container.
     *
     * @return directories with JAR files
     */
    protected static List<Path> libraries() {
        return Arrays.stream(System.getProperty("server.libraries").split(File.pathSeparator)).map(Path::of).toList();
    }

    /**
     * The Java that runs the test.
     *
     * @return the command
     */
    protected static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /**
     * Copies a directory.
     *
     * @param from with all that is in it
     * @param target what it is to be called
     * @throws IOException if it cannot be copied
     */
    protected static void copy(Path from, Path target) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path to = target.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
    }

    /**
     * A port that nobody listens on, and that no server of this test run was given before.
     *
     * @return it, on the loopback
     */
    protected static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return GIVEN.add(socket.getLocalPort()) ? socket.getLocalPort() : freePort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void begin() throws IOException {
        ProcessBuilder command = command();
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        process = ServerProcess.start(command.directory(base.toFile()), base.resolve(LOG));
    }
}
