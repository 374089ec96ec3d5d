package dev.copycat.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.Promise;
import dev.copycat.StateNotCarriedException;
import dev.copycat.internal.cdi.removed.Counter;
import dev.copycat.internal.cdi.removed.Emptied;
import dev.copycat.internal.cdi.removed.Wiki;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bean goes, and all that only it referred to; what it held is given up by declaration, never in silence. */
@Promise("S6")
class RemovedBeanTest {

    @TempDir
    private Path directory;

    @BeforeEach
    void settings() {
        System.setProperty("copycat.directory", directory.toString());
        System.setProperty("copycat.application", "wiki");
        try (SeContainer container = container(Wiki.class, Counter.class)) {
            container.select(Counter.class).get().visit("Ann");
            container.select(Wiki.class).get().write("Hello");
        }
    }

    @AfterEach
    void clear() {
        System.clearProperty("copycat.directory");
        System.clearProperty("copycat.application");
    }

    @Test
    void theStartIsRefusedAndSaysWhatToKeep() {
        assertThatThrownBy(() -> wiki(wiki -> {}, Wiki.class))
                .isInstanceOf(StateNotCarriedException.class)
                .hasMessageContainingAll("there is no bean " + Counter.class.getName() + " now",
                        "@FormerName(\"" + Counter.class.getName() + "\")",
                        "keep an empty class of that name with its @Prevalent and @RemovedFields({\"visits\", \"byName\"})"
                                + " until the next snapshot is made");
    }

    @Test
    void anEmptyClassIsKeptUntilTheNextSnapshot() {
        wiki(wiki -> wiki.write(wiki.page() + " again"), Wiki.class, Emptied.class);
        for (int i = 0; i < 2; i++) {
            wiki(wiki -> assertThat(wiki.page()).isEqualTo("Hello again"), Wiki.class);
        }
    }

    private static void wiki(Consumer<Wiki> work, Class<?>... beans) {
        try (SeContainer container = container(beans)) {
            work.accept(container.select(Wiki.class).get());
        }
    }

    private static SeContainer container(Class<?>... beans) {
        return SeContainerInitializer.newInstance().disableDiscovery()
                .addExtensions(new PrevalentExtension()).addBeanClasses(beans).initialize();
    }
}
