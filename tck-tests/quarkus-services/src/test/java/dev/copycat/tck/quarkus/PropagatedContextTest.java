package dev.copycat.tck.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.PrevalentSystem;
import dev.copycat.ReadOnly;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.Application;
import dev.copycat.tck.harness.Callers;
import dev.copycat.tck.harness.SystemFiles;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.context.ThreadContext;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

/** The threads that Quarkus lends, each with the request that it has taken over: their transactions run alone, in that request. */
@ArquillianTest
@Promise("T1")
class PropagatedContextTest {

    private static final int REQUESTS = 8;
    private static final int ROUNDS = 10;
    private static final int CALLS_A_ROUND = 4;

    private static final AtomicInteger INSIDE = new AtomicInteger();

    private static volatile CompletableFuture<Void> handedOver;

    @Inject
    Requests requests;

    @Inject
    Visits visits;

    @Deployment
    static Archive<?> application() {
        return Application.of(PropagatedContextTest.class).war();
    }

    @Test
    void callsOnLentThreadsRunAloneAndInTheOrderOfTheJournal() throws Exception {
        int before = SystemFiles.main().records("visit").size();

        Callers.atOnce(REQUESTS, request -> () -> {
            for (int round = 0; round < ROUNDS; round++) {
                requests.visitOnLentThreads("visitor " + request);
            }
        });

        List<String> journaled = SystemFiles.main().firstTexts("visit");
        assertThat(journaled).hasSize(before + REQUESTS * ROUNDS * CALLS_A_ROUND);
        assertThat(visits.names()).filteredOn(name -> !name.equals("host")).containsExactlyElementsOf(journaled);
    }

    /** A transaction is nothing that a thread takes over with its request. */
    @Test
    void aCallOfAThreadThatWasLentInATransactionIsATransactionOfItsOwn() throws Exception {
        requests.visitAndHandOver("host");

        assertThat(SystemFiles.main().records("visitAndHandOver")).hasSize(1);
        assertThat(SystemFiles.main().records("visit")).last().asString().contains("[\"host, later\"]");
        assertThat(visits.names()).endsWith("host", "host, later");
    }

    @RequestScoped
    static class Visitor {

        private String name;

        void is(String who) {
            name = who;
        }

        String name() {
            return name;
        }
    }

    /** Requests, which end when all is done that was begun in them. */
    @ApplicationScoped
    static class Requests {

        @Inject
        ManagedExecutor executor;

        @Inject
        ThreadContext context;

        @Inject
        @VirtualThreads
        ExecutorService virtual;

        @Inject
        Visitor visitor;

        @Inject
        Visits visits;

        @ActivateRequestContext
        void visitOnLentThreads(String name) throws Exception {
            visitor.is(name);
            CompletableFuture<Void> virtually = CompletableFuture.runAsync(context.contextualRunnable(this::visit), virtual);
            executor.runAsync(this::visit)
                    .thenRunAsync(this::visit)
                    .thenRun(this::visit)
                    .thenCombine(virtually, (one, other) -> one)
                    .get(Callers.PATIENCE_SECONDS, TimeUnit.SECONDS);
        }

        @ActivateRequestContext
        void visitAndHandOver(String name) throws Exception {
            visitor.is(name);
            visits.visitAndHandOver(name, name + ", later");
            handedOver.get(Callers.PATIENCE_SECONDS, TimeUnit.SECONDS);
        }

        private void visit() {
            visits.visit(visitor.name());
        }
    }

    @Prevalent
    static class Visits {

        private final List<String> names = new ArrayList<>();

        @Inject
        PrevalentSystem system;

        @Inject
        ManagedExecutor executor;

        @Inject
        Visitor visitor;

        @Inject
        Visits self;

        public void visit(String name) {
            alone(name);
        }

        public void visitAndHandOver(String name, String next) {
            alone(name);
            if (!system.replaying()) {
                handedOver = executor.runAsync(() -> self.visit(next));
            }
        }

        @ReadOnly
        public List<String> names() {
            return List.copyOf(names);
        }

        private void alone(String name) {
            if (!system.replaying() && !name.startsWith(visitor.name())) {
                throw new IllegalStateException("not in the request of its caller, but in that of " + visitor.name());
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
