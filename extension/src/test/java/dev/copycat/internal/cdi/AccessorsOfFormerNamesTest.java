package dev.copycat.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.ArgumentNotCarriedException;
import dev.copycat.FormerName;
import dev.copycat.InvalidBeansException;
import dev.copycat.Prevalent;
import dev.copycat.Promise;
import dev.copycat.ReadOnly;
import dev.copycat.RemovedFields;
import dev.copycat.UnknownMethodsException;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.json.bind.annotation.JsonbProperty;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Arguments whose getters and setters have the names that fields had: what is restored is what was, or it is refused. */
@Promise({"S6", "R5", "T7"})
class AccessorsOfFormerNamesTest {

    public static class Titled {
        private String title;

        public String getTitle() {
            return title;
        }

        public void setTitle(String title) {
            this.title = title;
        }
    }

    /** Its own null is not in JSON, and what a getter makes of it is. */
    public static class Omitted {
        @FormerName("title")
        @JsonbProperty("name")
        private String name;

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public String getTitle() {
            return name == null ? "untitled" : name;
        }
    }

    /** Two fields have become one, and what reads and sets the one is kept. */
    @RemovedFields("title")
    public static class Kept {
        @FormerName({"title", "subtitle"})
        private String heading;

        public String getTitle() {
            return heading;
        }

        public void setTitle(String title) {
            heading = title;
        }
    }

    @RemovedFields("title")
    public static class SetOnly {
        @FormerName("title")
        private String name;

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public void setTitle(String title) {
            name = title;
        }
    }

    @RemovedFields("name")
    public static class Told {
        @FormerName("title")
        private String name;

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public String getTitle() {
            return "Mr " + name;
        }
    }

    /** Gives its name under another than the getter's own. */
    public static class Relabelled {
        private String name;

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        @JsonbProperty("heading")
        public String getTitle() {
            return name;
        }
    }

    /** What all versions have. */
    public abstract static class Names {

        final List<String> names = new ArrayList<>();

        @ReadOnly
        public List<String> names() {
            return names;
        }
    }

    @Prevalent
    public static class WithTitled extends Names {

        public void put(Titled given) {
            names.add(given.title);
        }
    }

    @Prevalent
    public static class WithOmitted extends Names {

        public void put(Omitted given) {
            names.add(given.name);
        }
    }

    @Prevalent
    public static class WithKept extends Names {

        public void put(Kept given) {
            names.add(given.heading);
        }
    }

    @Prevalent
    @FormerName("WithTitled")
    public static class WithSetOnly extends Names {

        @FormerName("put(dev.copycat.internal.cdi.AccessorsOfFormerNamesTest$Titled)")
        public void put(SetOnly given) {
            names.add(given.name);
        }
    }

    @Prevalent
    public static class WithTold extends Names {

        public void put(Told given) {
            names.add(given.name);
        }
    }

    @Prevalent
    @FormerName("WithTitled")
    public static class WithRelabelled extends Names {

        @FormerName("put(dev.copycat.internal.cdi.AccessorsOfFormerNamesTest$Titled)")
        public void put(Relabelled given) {
            names.add(given.name);
        }
    }

    @TempDir
    private Path directory;

    @BeforeEach
    void settings() {
        System.setProperty("copycat.directory", directory.toString());
        System.setProperty("copycat.application", "names");
        System.setProperty("copycat.snapshot.on-stop", "false");
    }

    @AfterEach
    void clear() {
        System.clearProperty("copycat.directory");
        System.clearProperty("copycat.application");
        System.clearProperty("copycat.snapshot.on-stop");
    }

    @Test
    void whatReplayWouldReadOtherwiseIsNotJournaled() {
        Omitted named = new Omitted();
        named.name = "one";
        with(WithOmitted.class, bean -> {
            bean.put(named);
            assertThatThrownBy(() -> bean.put(new Omitted())).isInstanceOf(ArgumentNotCarriedException.class)
                    .hasMessageContainingAll("given.name", "does not bring it back equal");
        });
        with(WithOmitted.class, bean -> assertThat(bean.names()).containsExactly("one"));
    }

    @Test
    void aNameThatASetterTakesIsNotGivenUp() {
        Kept kept = new Kept();
        kept.heading = "one";
        with(WithKept.class, bean -> bean.put(kept));
        with(WithKept.class, bean -> assertThat(bean.names()).containsExactly("one"));
    }

    @Test
    void whatASetterTakesAndNoGetterGivesCannotBeSeenToBeKept() {
        putTitled();
        assertThatThrownBy(() -> with(WithSetOnly.class, bean -> {})).isInstanceOf(UnknownMethodsException.class)
                .hasMessageContaining(SetOnly.class.getName() + ".title is taken by a method and given by none")
                .hasMessageContaining("put @FormerName(\"title\") on the field");
    }

    @Test
    void aGetterOfAFormerNameBesideANameThatWasRemovedStopsTheDeployment() {
        assertThatThrownBy(() -> with(WithTold.class, bean -> {}))
                .hasStackTraceContaining(InvalidBeansException.class.getName())
                .hasStackTraceContaining(Told.class.getName() + ".name says @FormerName(\"title\"), and a getter has that name"
                        + " in JSON: put @JsonbTransient on the getter");
    }

    @Test
    void aGetterWithAnotherNameInJsonDoesNotStandForAFieldThatIsGone() {
        putTitled();
        assertThatThrownBy(() -> with(WithRelabelled.class, bean -> {})).isInstanceOf(UnknownMethodsException.class)
                .hasMessageContaining(Relabelled.class.getName() + " has no title now: bring it back");
    }

    private static void putTitled() {
        Titled titled = new Titled();
        titled.title = "one";
        with(WithTitled.class, bean -> bean.put(titled));
    }

    private static <T> void with(Class<T> version, Consumer<T> work) {
        try (SeContainer container = SeContainerInitializer.newInstance().disableDiscovery()
                .addExtensions(new PrevalentExtension()).addBeanClasses(version).initialize()) {
            work.accept(container.select(version).get());
        }
    }
}
