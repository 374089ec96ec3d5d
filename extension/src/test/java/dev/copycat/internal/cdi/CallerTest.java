package dev.copycat.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.PrevalentSystem;
import dev.copycat.Promise;
import dev.copycat.ReadOnly;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who called a transaction is recorded with it, and told in it, live and in replay. */
@Promise("T13")
class CallerTest {

    private static final ThreadLocal<String> NAME = new ThreadLocal<>();

    /** Stands for a server's security. */
    @ApplicationScoped
    public static class Security {

        @Produces
        @ApplicationScoped
        public Principal caller() {
            return () -> NAME.get();
        }
    }

    @Prevalent
    public static class Orders {

        private final List<String> orders = new ArrayList<>();

        @Inject
        private PrevalentSystem system;

        @Inject
        private Audit audit;

        public void place(String article) {
            orders.add(article + " for " + system.caller().orElse("nobody"));
            audit.note();
        }

        @ReadOnly
        public List<String> all() {
            return List.copyOf(orders);
        }

        @ReadOnly
        public boolean knowsCaller() {
            return system.caller().isPresent();
        }
    }

    @Prevalent
    public static class Audit {

        private final List<String> notes = new ArrayList<>();

        @Inject
        private PrevalentSystem system;

        public void note() {
            notes.add(system.caller().orElse("nobody"));
        }

        @ReadOnly
        public List<String> all() {
            return List.copyOf(notes);
        }
    }

    @TempDir
    private Path directory;

    @BeforeEach
    void keepTheJournal() {
        System.setProperty("copycat.directory", directory.toString());
        System.setProperty("copycat.snapshot.on-stop", "false");
    }

    @AfterEach
    void clear() {
        System.clearProperty("copycat.directory");
        System.clearProperty("copycat.snapshot.on-stop");
        NAME.remove();
    }

    @Test
    void theCallerIsTheSameInReplay() {
        try (SeContainer container = container(Security.class)) {
            for (String name : new String[] {"ann", null, "anonymous", "bob"}) {
                NAME.set(name);
                container.select(Orders.class).get().place("tea");
            }
            assertThat(container.select(Orders.class).get().knowsCaller()).isFalse();
        }
        NAME.set("somebody else");
        try (SeContainer container = container(Security.class)) {
            assertThat(container.select(Orders.class).get().all())
                    .containsExactly("tea for ann", "tea for nobody", "tea for nobody", "tea for bob");
            assertThat(container.select(Audit.class).get().all()).containsExactly("ann", "nobody", "nobody", "bob");
        }
    }

    @Test
    void withoutSecurityNobodyIsKnown() {
        try (SeContainer container = container()) {
            container.select(Orders.class).get().place("tea");
            assertThat(container.select(Orders.class).get().all()).containsExactly("tea for nobody");
        }
    }

    private static SeContainer container(Class<?>... more) {
        return SeContainerInitializer.newInstance().disableDiscovery().addExtensions(new PrevalentExtension())
                .addBeanClasses(Orders.class, Audit.class).addBeanClasses(more).initialize();
    }
}
