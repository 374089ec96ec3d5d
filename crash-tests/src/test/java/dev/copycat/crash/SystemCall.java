package dev.copycat.crash;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What a process asks of the kernel when it keeps files; a {@code ?} stands before what not every processor has. */
enum SystemCall {
    OPEN("?open,?openat"),
    READ("?read,?pread64,?readv"),
    WRITE("?write,?pwrite64,?writev"),
    FORCE("?fsync,?fdatasync"),
    CUT("?ftruncate"),
    RENAME("?rename,?renameat,?renameat2"),
    DELETE("?unlink,?unlinkat");

    private final String names;

    SystemCall(String names) {
        this.names = names;
    }

    String names() {
        return names;
    }

    /** Whether a line of strace's output tells of it: {@code 4711 rename("…}. */
    boolean in(String line) {
        return Arrays.stream(names.split(",")).anyMatch(name -> line.matches("\\d+ +" + name.substring(1) + "\\(.*"));
    }

    static String allNames() {
        return Arrays.stream(values()).map(SystemCall::names).collect(Collectors.joining(","));
    }
}
