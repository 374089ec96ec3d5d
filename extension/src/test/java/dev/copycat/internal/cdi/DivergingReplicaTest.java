package dev.copycat.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.AbortException;
import dev.copycat.Phase;
import dev.copycat.Prevalent;
import dev.copycat.PrevalentSystem;
import dev.copycat.Promise;
import dev.copycat.ReadOnly;
import dev.copycat.StateNotCarriedException;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.InvocationContext;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Transactions whose replay ends otherwise than they did for their callers. */
class DivergingReplicaTest {

    private static final ThreadLocal<String> USER = new ThreadLocal<>();

    @InterceptorBinding
    @Retention(RetentionPolicy.RUNTIME)
    @interface Secured {}

    @Secured
    @Interceptor
    @jakarta.annotation.Priority(Interceptor.Priority.APPLICATION)
    public static class Guard {

        @AroundInvoke
        Object admit(InvocationContext call) throws Exception {
            if (USER.get() == null) {
                throw new SecurityException("nobody is logged in");
            }
            return call.proceed();
        }
    }

    @Prevalent
    public static class Stock {

        private int taken;

        @Secured
        public void take() {
            taken++;
        }
    }

    @Prevalent
    public static class Shop {

        private int orders;

        @Inject
        private Stock stock;

        public void order() {
            stock.take();
            orders++;
        }

        public void refuse() {
            orders++;
            throw new IllegalArgumentException("refused by the shop");
        }

        @ReadOnly
        public int orders() {
            return orders;
        }
    }

    @Prevalent
    public static class Leaking {

        private int number;

        @AbortException
        public List<Object> change() {
            number++;
            return List.of(Thread.currentThread());
        }

        @ReadOnly
        public int number() {
            return number;
        }
    }

    @TempDir
    private Path directory;

    @BeforeEach
    void settings() {
        System.setProperty("copycat.directory", directory.toString());
        System.setProperty("copycat.snapshot.on-stop", "false");
    }

    @AfterEach
    void clear() {
        System.clearProperty("copycat.directory");
        System.clearProperty("copycat.snapshot.on-stop");
        USER.remove();
    }

    /** The replica that a snapshot is taken of is filled on another thread, on which nobody is logged in. */
    @Test
    @Promise({"S4", "R6"})
    void aSnapshotIsNotTakenOfAReplicaThatWentAnotherWay() throws Exception {
        USER.set("emma");
        try (SeContainer container = container(Shop.class, Stock.class, Guard.class)) {
            Shop shop = container.select(Shop.class).get();
            PrevalentSystem system = container.select(PrevalentSystem.class).get();
            shop.order();
            assertThatThrownBy(shop::refuse).isInstanceOf(IllegalArgumentException.class);
            shop.order();
            Thread other = new Thread(system::takeSnapshot);
            other.start();
            other.join();
            assertThat(system.status().lastSnapshot().orElseThrow().sequence()).isEqualTo(3);
        }
        try (SeContainer container = container(Shop.class, Stock.class, Guard.class)) {
            assertThat(container.select(Shop.class).get().orders()).isEqualTo(3);
        }
    }

    @Test
    @Promise({"T8", "T12"})
    void aResultThatCannotBeCopiedUndoesNothing() {
        try (SeContainer container = container(Leaking.class)) {
            Leaking leaking = container.select(Leaking.class).get();
            assertThatThrownBy(leaking::change)
                    .isInstanceOf(StateNotCarriedException.class)
                    .hasMessageContaining("has run, and if it is a transaction it is kept");
            assertThat(container.select(PrevalentSystem.class).get().status().phase()).isEqualTo(Phase.RUNNING);
            assertThat(leaking.number()).isEqualTo(1);
        }
    }

    private static SeContainer container(Class<?>... beans) {
        return SeContainerInitializer.newInstance().disableDiscovery().addExtensions(new PrevalentExtension())
                .addBeanClasses(beans).initialize();
    }
}
