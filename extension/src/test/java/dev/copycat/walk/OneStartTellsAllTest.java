package dev.copycat.walk;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.FormerName;
import dev.copycat.Prevalent;
import dev.copycat.PrevalentSystem;
import dev.copycat.Promise;
import dev.copycat.StateNotCarriedException;
import dev.copycat.UnknownMethodsException;
import dev.copycat.internal.cdi.PrevalentExtension;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code that fits neither the snapshot nor the journal after it hears of both at once. */
@Promise({"S6", "R5"})
class OneStartTellsAllTest {

    @TempDir
    private Path directory;

    @BeforeEach
    void settings() {
        System.setProperty("copycat.directory", directory.toString());
        System.setProperty("copycat.application", "shelves");
        System.setProperty("copycat.snapshot.on-stop", "false");
    }

    @AfterEach
    void clear() {
        System.clearProperty("copycat.directory");
        System.clearProperty("copycat.application");
        System.clearProperty("copycat.snapshot.on-stop");
    }

    @Test
    void whatDiffersInTheSnapshotAndWhatDiffersInTheJournal() {
        with(Shelf.class, (shelf, system) -> {
            shelf.put("Emma");
            system.takeSnapshot();
            shelf.paint("green");
            shelf.sell(1, "Emma");
        });

        assertThatThrownBy(() -> with(Rack.class, (rack, system) -> {}))
                .isInstanceOf(StateNotCarriedException.class)
                .hasMessageContainingAll("has no field title now", "paint(String)")
                .satisfies(told -> assertThatThrownBy(() -> {
                    throw told.getSuppressed()[0];
                }).isInstanceOf(UnknownMethodsException.class));
    }

    @Test
    void aSnapshotAloneThatDiffers() {
        with(Shelf.class, (shelf, system) -> {
            shelf.put("Emma");
            shelf.paint("green");
            system.takeSnapshot();
        });

        assertThatThrownBy(() -> with(Rack.class, (rack, system) -> {}))
                .isInstanceOf(StateNotCarriedException.class)
                .hasMessageContaining("has no field title now")
                .hasMessageNotContaining("paint")
                .hasNoSuppressedExceptions();
    }

    private static <T> void with(Class<T> version, BiConsumer<T, PrevalentSystem> work) {
        try (SeContainer container = SeContainerInitializer.newInstance().disableDiscovery()
                .addExtensions(new PrevalentExtension()).addBeanClasses(version).initialize()) {
            work.accept(container.select(version).get(), container.select(PrevalentSystem.class).get());
        }
    }

    /** The code of yesterday. */
    @Prevalent
    public static class Shelf {

        String title;
        String colour;

        /** Puts a book. */
        public void put(String book) {
            title = book;
        }

        /** Paints it. */
        public void paint(String newColour) {
            colour = newColour;
        }

        /** Sells a book. */
        public void sell(int count, String book) {
            title = book + " sold " + count;
        }
    }

    /** Today's, which forgot to say what became of a field and of a method. */
    @Prevalent
    @FormerName("dev.copycat.walk.OneStartTellsAllTest$Shelf")
    public static class Rack {

        String colour;

        /** Sells a book. */
        public void sell(int count, String book) {
            colour = book + count;
        }
    }
}
