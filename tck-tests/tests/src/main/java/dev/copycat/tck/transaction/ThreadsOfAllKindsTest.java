package dev.copycat.tck.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.PrevalentSystem;
import dev.copycat.ReadOnly;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.Application;
import dev.copycat.tck.harness.Callers;
import dev.copycat.tck.harness.SystemFiles;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** Whatever threads calls come from, each transaction runs alone, on the thread that called it. */
@ArquillianTest
@Promise("T1")
class ThreadsOfAllKindsTest {

    private static final int CALLERS = 100;
    private static final int CALLS = 5;

    private static final AtomicInteger INSIDE = new AtomicInteger();
    /** What the calling thread has that no other has. */
    private static final ThreadLocal<String> CALLER = new ThreadLocal<>();

    private static volatile ExecutorService executor;
    private static volatile Visits proxy;
    private static volatile Future<?> handedOver;

    @Inject
    Visits visits;

    @Inject
    RequestContextController requests;

    @Deployment
    static Archive<?> application() {
        return Application.of(ThreadsOfAllKindsTest.class).war();
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21, disabledReason = "virtual threads come with Java 21")
    void virtualThreadsCallBesideThoseOfThePlatform() throws Exception {
        ExecutorService virtual = virtualThreads();
        ExecutorService platform = Executors.newFixedThreadPool(4);
        int before = SystemFiles.main().records("visit").size();
        try {
            List<Future<?>> calls = IntStream.range(0, CALLERS).boxed()
                    .<Future<?>>flatMap(caller -> Stream.of(
                            virtual.submit(() -> visit("virtual " + caller)), platform.submit(() -> visit("platform " + caller))))
                    .toList();
            for (Future<?> call : calls) {
                call.get(Callers.PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } finally {
            virtual.shutdownNow();
            platform.shutdownNow();
        }

        List<String> journaled = SystemFiles.main().firstTexts("visit");
        assertThat(journaled).hasSize(before + 2 * CALLERS * CALLS);
        assertThat(visits.names()).containsExactlyElementsOf(journaled);
    }

    /** A thread that is made in a transaction, and takes its context with it, is still not in that transaction. */
    @Test
    void aCallOfAThreadThatWasMadeInATransactionIsATransactionOfItsOwn() throws Exception {
        executor = Executors.newSingleThreadExecutor();
        proxy = visits;
        try {
            CALLER.set("host");
            visits.visitAndHandOver("host", "guest");
            handedOver.get(Callers.PATIENCE_SECONDS, TimeUnit.SECONDS);
        } finally {
            CALLER.remove();
            executor.shutdownNow();
        }

        assertThat(SystemFiles.main().records("visitAndHandOver")).hasSize(1);
        assertThat(SystemFiles.main().records("visit")).last().asString().contains("[\"guest\"]");
        assertThat(visits.names()).endsWith("host", "guest");
    }

    /** In a request's context that a thread of no container has begun. */
    @Test
    void aCallInAContextThatItsThreadHasBegunIsATransaction() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try {
            for (String name : List.of("first", "second")) {
                pool.submit(() -> {
                    Thread.currentThread().setContextClassLoader(loader);
                    boolean begun = requests.activate();
                    try {
                        visit(name);
                    } finally {
                        if (begun) {
                            requests.deactivate();
                        }
                    }
                }).get(Callers.PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(SystemFiles.main().firstTexts("visit")).contains("first", "second");
        assertThat(visits.names()).contains("first", "second");
    }

    private void visit(String name) {
        CALLER.set(name);
        try {
            for (int call = 0; call < CALLS; call++) {
                visits.visit(name);
            }
        } finally {
            CALLER.remove();
        }
    }

    private static ExecutorService virtualThreads() throws ReflectiveOperationException {
        return (ExecutorService) Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    }

    @Prevalent
    static class Visits {

        private final List<String> names = new ArrayList<>();

        @Inject
        private PrevalentSystem system;

        public void visit(String name) {
            alone(name);
        }

        public void visitAndHandOver(String name, String next) {
            alone(name);
            if (!system.replaying()) {
                handedOver = executor.submit(() -> {
                    CALLER.set(next);
                    proxy.visit(next);
                });
            }
        }

        @ReadOnly
        public List<String> names() {
            return List.copyOf(names);
        }

        private void alone(String name) {
            if (!system.replaying() && !name.equals(CALLER.get())) {
                throw new IllegalStateException("not on its caller's thread, but on that of " + CALLER.get());
            }
            if (INSIDE.incrementAndGet() != 1) {
                throw new IllegalStateException("another transaction of the system is running");
            }
            names.add(name);
            Thread.yield();
            INSIDE.decrementAndGet();
        }
    }
}
