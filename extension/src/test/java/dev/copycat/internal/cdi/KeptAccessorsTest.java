package dev.copycat.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.FormerName;
import dev.copycat.Prevalent;
import dev.copycat.Promise;
import dev.copycat.ReadOnly;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A field of an argument class has another name now; what reads and sets it has not. */
@Promise({"S6", "R5", "T7"})
class KeptAccessorsTest {

    public static class Note {
        @FormerName("text")
        private String body;

        public String getText() {
            return body;
        }

        public void setText(String text) {
            body = text;
        }
    }

    @Prevalent
    public static class Notes {
        private final List<String> all = new ArrayList<>();

        public void put(Note note) {
            all.add(note.body);
        }

        @ReadOnly
        public List<String> all() {
            return all;
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
    }

    @Test
    void jsonHasTheFormerNameStill() {
        Note note = new Note();
        note.setText("Hello");
        with(notes -> notes.put(note));
        with(notes -> assertThat(notes.all()).containsExactly("Hello"));
    }

    private static void with(Consumer<Notes> work) {
        try (SeContainer container = SeContainerInitializer.newInstance().disableDiscovery()
                .addExtensions(new PrevalentExtension()).addBeanClasses(Notes.class).initialize()) {
            work.accept(container.select(Notes.class).get());
        }
    }
}
