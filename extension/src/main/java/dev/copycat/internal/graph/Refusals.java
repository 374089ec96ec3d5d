package dev.copycat.internal.graph;

import java.lang.ref.Reference;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;

/** What is never carried, and what to do instead. */
final class Refusals {

    private static final String IN_RESTORED = "make the field transient and set it in a @Restored method";
    private static final Map<Class<?>, Refusal> BY_TYPE = new LinkedHashMap<>();

    static {
        never("a thread", IN_RESTORED, Thread.class, ThreadGroup.class, Process.class);
        never(
                "a lock",
                "remove it, transactions run one at a time; or " + IN_RESTORED,
                Lock.class,
                java.util.concurrent.locks.ReadWriteLock.class,
                java.util.concurrent.locks.Condition.class,
                java.util.concurrent.locks.StampedLock.class,
                java.util.concurrent.locks.AbstractOwnableSynchronizer.class,
                java.util.concurrent.Semaphore.class,
                java.util.concurrent.CountDownLatch.class,
                java.util.concurrent.CyclicBarrier.class,
                java.util.concurrent.Phaser.class);
        never(
                "an open channel to the outside",
                "keep the data itself; or " + IN_RESTORED,
                java.io.InputStream.class,
                java.io.OutputStream.class,
                java.io.Reader.class,
                java.io.Writer.class,
                java.io.RandomAccessFile.class,
                java.nio.channels.Channel.class,
                java.nio.Buffer.class,
                java.net.Socket.class,
                java.net.ServerSocket.class,
                java.net.DatagramSocket.class);
        never("code, not data", "keep its name", ClassLoader.class, Class.class, Module.class, Package.class);
        never(
                "work under way",
                "keep its result; or " + IN_RESTORED,
                java.util.concurrent.Executor.class,
                java.util.concurrent.Future.class,
                java.util.concurrent.CompletionStage.class,
                java.util.Timer.class,
                java.util.TimerTask.class);
        never(
                "a position in something else",
                "keep the collection",
                java.util.stream.BaseStream.class,
                java.util.Iterator.class,
                java.util.Spliterator.class,
                java.util.Enumeration.class,
                java.util.Scanner.class);
        never("not the same for every thread or at every time", IN_RESTORED, ThreadLocal.class, Reference.class);
        never("a cache that empties by itself", "use a HashMap; or " + IN_RESTORED, java.util.WeakHashMap.class);
        never(
                "a source of random numbers, whose position cannot be read",
                "keep the numbers that were drawn",
                java.util.random.RandomGenerator.class,
                java.util.Random.class);
        never("an exception", "keep its message", Throwable.class, StackTraceElement.class);
        never("a calendar", "use a type of java.time", java.util.Calendar.class, java.util.TimeZone.class);
        never("an address that the network resolves", "use java.net.URI", java.net.URL.class);
        never("a formatter", IN_RESTORED, java.text.Format.class, java.time.format.DateTimeFormatter.class);
        never("a place in this machine's file system", "keep its path as a String", java.io.File.class, java.nio.file.Path.class);
        never("an encoding", "keep its name", java.nio.charset.Charset.class);
        never("a logger", "make the field static", System.Logger.class);
    }

    private Refusals() {}

    private static void never(String what, String remedy, Class<?>... types) {
        for (Class<?> type : types) {
            BY_TYPE.put(type, new Refusal(what, remedy));
        }
    }

    /** Why objects of a type, of which nothing else is known to be carried, never are; or null. */
    static Refusal never(Class<?> type) {
        for (Map.Entry<Class<?>, Refusal> each : BY_TYPE.entrySet()) {
            if (each.getKey().isAssignableFrom(type)) {
                return new Refusal(type.getName() + ", " + each.getValue().reason(), each.getValue().remedy());
            }
        }
        String home = type.getPackageName();
        if (home.equals("java.lang.reflect") || home.startsWith("java.lang.invoke")) {
            return new Refusal(type.getName() + ", code, not data", "keep its name");
        }
        return functional(type)
                ? new Refusal(
                        type.getName() + ", a function",
                        "use an enum, or a class with fields behind an interface that is not a @FunctionalInterface")
                : null;
    }

    private static boolean functional(Class<?> type) {
        return type.isInterface()
                && type != java.util.Comparator.class
                && (type.isAnnotationPresent(FunctionalInterface.class)
                        || type.getPackageName().equals("java.util.function"));
    }

    /** Why objects of a JDK class outside the closed set are not carried. */
    static Refusal jdk(Class<?> type) {
        Refusal never = never(type);
        if (never != null) {
            return never;
        }
        String remedy = IN_RESTORED + ", or keep what it holds in a supported type";
        if (Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type)) {
            remedy = "keep the collection itself, or an unmodifiable copy (List.copyOf, Set.copyOf, Map.copyOf)";
        } else if (Map.Entry.class.isAssignableFrom(type)) {
            remedy = "use Map.entry";
        } else if (java.util.Comparator.class.isAssignableFrom(type)) {
            remedy = "use a named class or an enum that implements Comparator";
        }
        String reason = type.isHidden()
                ? hidden(type)
                : type.getName() + ", a JDK class that is not in the supported set";
        return new Refusal(reason, remedy);
    }

    /** What a class is that the JDK made up at run time. */
    static String hidden(Class<?> type) {
        String name = type.getName();
        int made = name.indexOf("$$");
        return "a lambda or other hidden class of " + (made < 0 ? name : name.substring(0, made));
    }

    /** The classes of the JDK that an application's class may extend, because they have no state of their own. */
    static final List<String> STATELESS = List.of(
            "java.lang.Object",
            "java.lang.Record",
            "java.lang.Number",
            "java.time.Clock",
            "java.util.AbstractCollection",
            "java.util.AbstractSet",
            "java.util.AbstractQueue",
            "java.util.AbstractList",
            "java.util.AbstractSequentialList",
            "java.util.AbstractMap");
}
