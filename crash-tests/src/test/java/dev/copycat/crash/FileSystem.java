package dev.copycat.crash;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A file system of our own, mounted until it is closed. */
final class FileSystem implements AutoCloseable {

    /** {@code FS_IOC_SHUTDOWN} with {@code NOLOGFLUSH}: from now on nothing reaches the disk, as when the power fails. */
    private static final String CUT = """
            my $noLogFlush = pack('L', 2);
            open(DIRECTORY, '<', $ARGV[0]) && ioctl(DIRECTORY, 0x8004587D, $noLogFlush) || die "$!\\n";
            """;

    private final List<String> mount;
    private final Path path;
    private final Thread atExit = new Thread(this::unmount);

    private FileSystem(Path path, List<String> mount) {
        this.path = path;
        this.mount = mount;
        Command.run("mkdir", "-p", path.toString());
        mount();
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /**
     * An ext4 in a file.
     *
     * @param home where the file lies
     * @param options such as how often the kernel forces by itself
     */
    static FileSystem ext4(Path home, String options) {
        String image = home.resolve("disk").toString();
        Command.run("truncate", "-s", "64M", image);
        Command.run("mkfs.ext4", "-q", "-F", image);
        return new FileSystem(home.resolve("mounted"), List.of("-o", "loop," + options, image));
    }

    /** A file system in memory that is soon full. */
    static FileSystem tmpfs(Path home, String size) {
        return new FileSystem(home.resolve("mounted"), List.of("-t", "tmpfs", "-o", "size=" + size + ",mode=755", "tmpfs"));
    }

    Path path() {
        return path;
    }

    /** Loses what was not forced, and comes back as after a reboot. Nobody may have files open but the dead. */
    void cutPower(LedgerProcess victim) {
        Command.run("perl", "-e", CUT, path.toString());
        repair(victim);
    }

    /** Aborts the journal of an ext4, as the kernel does when its disk fails; with files open no other way is allowed. */
    void makeReadOnly() {
        Command.run("mount", "-o", "remount,abort", path.toString());
    }

    /** Mounts it anew. Nobody may have files open but the dead. */
    void repair(LedgerProcess victim) {
        victim.kill();
        unmount();
        mount();
    }

    /** Leaves not a byte of space. */
    void fill() {
        Command.succeeds("dd", "if=/dev/zero", "of=" + filler(), "bs=4k");
    }

    void free() {
        Command.run("rm", filler());
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        unmount();
    }

    private String filler() {
        return path.resolve("filler").toString();
    }

    private void mount() {
        String[] command = Stream.of(List.of("mount"), mount, List.of(path.toString()))
                .flatMap(List::stream).toArray(String[]::new);
        Command.run(command);
    }

    private void unmount() {
        Command.run("umount", path.toString());
    }
}
