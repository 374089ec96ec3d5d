package dev.copycat.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.FormerName;
import dev.copycat.Prevalent;
import dev.copycat.Promise;
import dev.copycat.ReadOnly;
import dev.copycat.RemovedFields;
import dev.copycat.UnknownMethodsException;
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

/** Two members of journaled arguments that are one now: which of the two values goes must be declared, as for fields of state. */
@Promise({"S6", "R5"})
class MergedArgumentsTest {

    private static final String PUT = "put(dev.copycat.internal.cdi.MergedArgumentsTest$Page)";

    public record Page(String name, String title) {}

    /** What all versions have. */
    public abstract static class Told {

        final List<String> told = new ArrayList<>();

        @ReadOnly
        public List<String> told() {
            return told;
        }
    }

    @Prevalent
    public static class Pages extends Told {

        public void put(Page page) {
            told.add(page.toString());
        }
    }

    /** Takes the name of a member that it had beside this one. */
    @RemovedFields("name")
    public record Taken(@FormerName("title") String name) {}

    @Prevalent
    @FormerName("Pages")
    public static class WithTaken extends Told {

        @FormerName(PUT)
        public void put(Taken page) {
            told.add(page.toString());
        }
    }

    /** Both are called otherwise. */
    @RemovedFields("title")
    public record Renamed(@FormerName({"title", "name"}) String label) {}

    @Prevalent
    @FormerName("Pages")
    public static class WithRenamed extends Told {

        @FormerName(PUT)
        public void put(Renamed page) {
            told.add(page.toString());
        }
    }

    public record Undeclared(@FormerName("title") String name) {}

    @Prevalent
    @FormerName("Pages")
    public static class WithUndeclared extends Told {

        @FormerName(PUT)
        public void put(Undeclared page) {
            told.add(page.toString());
        }
    }

    @TempDir
    private Path directory;

    @BeforeEach
    void settings() {
        System.setProperty("copycat.directory", directory.toString());
        System.setProperty("copycat.application", "pages");
        System.setProperty("copycat.snapshot.on-stop", "false");
        with(Pages.class, pages -> pages.put(new Page("the name", "the title")));
    }

    @AfterEach
    void clear() {
        System.clearProperty("copycat.directory");
        System.clearProperty("copycat.application");
        System.clearProperty("copycat.snapshot.on-stop");
    }

    @Test
    void theOneThatIsDeclaredRemovedGoesAndIsReadFromLaterArguments() {
        with(WithTaken.class, pages -> pages.put(new Taken("written since")));
        with(WithTaken.class, pages -> assertThat(pages.told())
                .containsExactly("Taken[name=the title]", "Taken[name=written since]"));
    }

    @Test
    void alsoOfTwoFormerNames() {
        with(WithRenamed.class, pages -> assertThat(pages.told()).containsExactly("Renamed[label=the name]"));
    }

    @Test
    void withoutThatTheStartIsRefused() {
        assertThatThrownBy(() -> with(WithUndeclared.class, pages -> {}))
                .isInstanceOf(UnknownMethodsException.class)
                .hasMessageContainingAll(Undeclared.class.getName() + ".title is .name now, as another that stands beside it is",
                        "not the other, in @RemovedFields on the class", "sequence 1");
    }

    private static <T> void with(Class<T> version, Consumer<T> work) {
        try (SeContainer container = SeContainerInitializer.newInstance().disableDiscovery()
                .addExtensions(new PrevalentExtension()).addBeanClasses(version).initialize()) {
            work.accept(container.select(version).get());
        }
    }
}
