package dev.copycat.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.PrevalentSystem;
import dev.copycat.Promise;
import dev.copycat.UnknownMethodsException;
import dev.copycat.internal.cdi.PrevalentExtension;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The walk of docs/changing-code.md. */
@Promise({"S6", "R5"})
class ThreeVersionsTest {

    @TempDir
    private Path directory;

    @BeforeEach
    void settings() {
        System.setProperty("copycat.directory", directory.toString());
        System.setProperty("copycat.application", "wiki");
    }

    @AfterEach
    void clear() {
        System.clearProperty("copycat.directory");
        System.clearProperty("copycat.application");
        System.clearProperty("copycat.snapshot.on-stop");
    }

    @Test
    void eachVersionGoesOnWithTheDataOfTheOneBefore() {
        stopsWithASnapshot(false);
        with(dev.copycat.walk.one.Wiki.class, wiki -> {
            wiki.edit("Home", "Hello");
            wiki.paint("Home", "blue");
            wiki.view("Home");
        }, true);
        with(dev.copycat.walk.one.Wiki.class, wiki -> wiki.edit("About", "Us"), false);

        with(dev.copycat.walk.two.Wiki.class, wiki -> {
            wiki.view("About");
            wiki.write("Home", "Welcome");
        }, false);
        stopsWithASnapshot(true);
        with(dev.copycat.walk.two.Wiki.class, wiki -> wiki.paint("About", "red"), false);

        with(dev.copycat.walk.three.Wiki.class, wiki -> {
            assertThat(wiki.article("Home")).isEqualTo("Home: Welcome, 1 views, []");
            assertThat(wiki.article("About")).isEqualTo("About: Us, 1 views, []");
            wiki.tag("Home", "start");
        }, false);
        with(dev.copycat.walk.three.Wiki.class,
                wiki -> assertThat(wiki.article("Home")).isEqualTo("Home: Welcome, 1 views, [start]"), false);
    }

    @Test
    void aMethodThatIsGoneMustNotBeInTheJournal() {
        stopsWithASnapshot(false);
        with(dev.copycat.walk.one.Wiki.class, wiki -> {
            wiki.edit("Home", "Hello");
            wiki.paint("Home", "blue");
        }, false);
        assertThatThrownBy(() -> with(dev.copycat.walk.three.Wiki.class, wiki -> {}, false))
                .isInstanceOf(UnknownMethodsException.class)
                .hasMessageContaining("paint(String,String)");

        stopsWithASnapshot(true);
        with(dev.copycat.walk.one.Wiki.class, wiki -> {}, false);
        with(dev.copycat.walk.three.Wiki.class,
                wiki -> assertThat(wiki.article("Home")).isEqualTo("Home: Hello, 0 views, []"), false);
    }

    private static void stopsWithASnapshot(boolean whether) {
        System.setProperty("copycat.snapshot.on-stop", Boolean.toString(whether));
    }

    private static <T> void with(Class<T> version, Consumer<T> work, boolean snapshot) {
        try (SeContainer container = SeContainerInitializer.newInstance().disableDiscovery()
                .addExtensions(new PrevalentExtension()).addBeanClasses(version).initialize()) {
            work.accept(container.select(version).get());
            if (snapshot) {
                container.select(PrevalentSystem.class).get().takeSnapshot();
            }
        }
    }
}
