package dev.copycat.tck.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.PrevalentSystem;
import dev.copycat.ReadOnly;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.Application;
import dev.copycat.tck.harness.Callers;
import dev.copycat.tck.harness.SystemFiles;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The threads that a full server lends, with its own context on them: their transactions run alone, on those threads. */
@ArquillianTest
@Promise("T1")
@Tag("managed-threads")
class ManagedThreadsTest {

    private static final int CALLERS = 8;
    private static final int ROUNDS = 10;
    private static final int CALLS_A_ROUND = 4;

    private static final AtomicInteger INSIDE = new AtomicInteger();
    /** What the calling thread has that no other has. */
    private static final ThreadLocal<String> CALLER = new ThreadLocal<>();

    private static volatile CompletableFuture<Void> handedOver;

    @Inject
    Threads threads;

    @Inject
    Visits visits;

    @Deployment
    static Archive<?> application() {
        return Application.of(ManagedThreadsTest.class).war();
    }

    @Test
    void callsOnLentThreadsRunAloneAndInTheOrderOfTheJournal() throws Exception {
        int before = SystemFiles.main().records("visit").size();

        Callers.atOnce(CALLERS, caller -> () -> {
            for (int round = 0; round < ROUNDS; round++) {
                threads.visit("visitor " + caller);
            }
        });

        List<String> journaled = SystemFiles.main().firstTexts("visit");
        assertThat(journaled).hasSize(before + CALLERS * ROUNDS * CALLS_A_ROUND);
        assertThat(visits.names()).filteredOn(name -> !name.equals("host")).containsExactlyElementsOf(journaled);
    }

    /** A transaction is nothing that a thread takes over with the context. */
    @Test
    void aCallOfAThreadThatWasLentInATransactionIsATransactionOfItsOwn() throws Exception {
        CALLER.set("host");
        visits.visitAndHandOver("host", "guest");
        CALLER.remove();
        handedOver.get(Callers.PATIENCE_SECONDS, TimeUnit.SECONDS);

        assertThat(SystemFiles.main().records("visitAndHandOver")).hasSize(1);
        assertThat(SystemFiles.main().records("visit")).last().asString().contains("[\"guest\"]");
        assertThat(visits.names()).endsWith("host", "guest");
    }

    @ApplicationScoped
    static class Threads {

        @Resource
        private ManagedExecutorService executor;

        @Resource
        private ContextService context;

        @Inject
        private Visits visits;

        public void visit(String name) throws Exception {
            CompletableFuture<Void> plain =
                    CompletableFuture.runAsync(context.contextualRunnable(() -> visitAs(name)));
            // What follows GlassFish's runAsync runs on the JDK's own pool, which knows nothing of applications.
            executor.supplyAsync(() -> visitAs(name))
                    .thenRunAsync(() -> visitAs(name))
                    .thenRun(() -> visitAs(name))
                    .thenCombine(plain, (one, other) -> one)
                    .get(Callers.PATIENCE_SECONDS, TimeUnit.SECONDS);
        }

        public CompletableFuture<Void> handOver(String name) {
            return executor.runAsync(() -> visitAs(name));
        }

        private Void visitAs(String name) {
            String before = CALLER.get();
            CALLER.set(name);
            try {
                visits.visit(name);
                return null;
            } finally {
                CALLER.set(before);
            }
        }
    }

    @Prevalent
    static class Visits {

        private final List<String> names = new ArrayList<>();

        @Inject
        private PrevalentSystem system;

        @Inject
        private Threads threads;

        public void visit(String name) {
            alone(name);
        }

        public void visitAndHandOver(String name, String next) {
            alone(name);
            if (!system.replaying()) {
                handedOver = threads.handOver(next);
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
