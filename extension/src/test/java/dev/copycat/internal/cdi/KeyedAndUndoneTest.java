package dev.copycat.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.AbortException;
import dev.copycat.ArgumentNotCarriedException;
import dev.copycat.Key;
import dev.copycat.Prevalent;
import dev.copycat.PrevalentSystem;
import dev.copycat.Promise;
import dev.copycat.ReadOnly;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An object that is passed, and taken out of the state before the call that gets it has its turn. */
@Promise({"T7", "T8", "T12"})
class KeyedAndUndoneTest {

    private static final String DIRECTORY = "copycat.directory";

    private static CountDownLatch removing;
    private static CountDownLatch remove;

    public static class Page {
        @Key
        private final String title;
        private boolean signed;

        public Page(String title) {
            this.title = title;
        }
    }

    @Prevalent
    public static class Wiki {
        private final Map<String, Page> pages = new HashMap<>();

        public void add(String title) {
            pages.put(title, new Page(title));
        }

        public void remove(String title) throws InterruptedException {
            removing.countDown();
            remove.await();
            pages.remove(title);
        }

        @AbortException
        public void sign(Page page) {
            page.signed = true;
        }

        @ReadOnly
        public int size() {
            return pages.size();
        }
    }

    @TempDir
    private Path directory;

    @BeforeEach
    void settings() {
        System.setProperty(DIRECTORY, directory.toString());
        removing = new CountDownLatch(1);
        remove = new CountDownLatch(1);
    }

    @AfterEach
    void clear() {
        System.clearProperty(DIRECTORY);
    }

    @Test
    void isJournaledAsAnOutcomeLikeAnyOther() throws Exception {
        try (SeContainer container = container()) {
            Wiki wiki = container.select(Wiki.class).get();
            PrevalentSystem system = container.select(PrevalentSystem.class).get();
            wiki.add("Home");
            ExecutorService callers = Executors.newFixedThreadPool(2);
            Future<?> gone = callers.submit(() -> {
                wiki.remove("Home");
                return null;
            });
            removing.await();
            Thread[] signing = new Thread[1];
            Future<?> signed = callers.submit(() -> {
                signing[0] = Thread.currentThread();
                wiki.sign(new Page("Home"));
            });
            while (signing[0] == null || signing[0].getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            remove.countDown();
            callers.shutdown();

            gone.get();
            assertThatThrownBy(signed::get).cause()
                    .isInstanceOf(ArgumentNotCarriedException.class)
                    .hasMessageContaining("is journaled but did not run");
            assertThat(system.status().lastSequence()).isEqualTo(3);
        }
        try (SeContainer container = container()) {
            assertThat(container.select(Wiki.class).get().size()).isZero();
            assertThat(container.select(PrevalentSystem.class).get().status().lastSequence()).isEqualTo(3);
        }
    }

    private static SeContainer container() {
        return SeContainerInitializer.newInstance().disableDiscovery()
                .addExtensions(new PrevalentExtension()).addBeanClasses(Wiki.class).initialize();
    }
}
