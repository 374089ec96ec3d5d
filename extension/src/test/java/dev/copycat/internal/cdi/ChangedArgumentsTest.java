package dev.copycat.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.CodeChangedException;
import dev.copycat.FormerName;
import dev.copycat.Prevalent;
import dev.copycat.Promise;
import dev.copycat.ReadOnly;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.json.bind.annotation.JsonbProperty;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes that arguments are made of change while calls with them are in the journal. */
@Promise("S6")
class ChangedArgumentsTest {

    public enum Kind {
        DRAFT,
        FINAL
    }

    public record Line(String text, int length) {}

    public record Page(String title, int views, Kind kind, List<Line> lines, Map<Kind, Line> notes) {}

    @Prevalent
    public static class Pages {

        private final List<String> told = new ArrayList<>();

        public void count(int number) {
            told.add("count " + number);
        }

        public void put(Page page) {
            told.add(page.toString());
        }

        @ReadOnly
        public List<String> told() {
            return told;
        }
    }

    public enum Stage {
        @FormerName("DRAFT")
        SKETCH,
        FINAL
    }

    public record Row(@FormerName("text") @JsonbProperty("body") String content, long length, String added) {}

    public record Renamed(
            @FormerName("title") String name,
            int views,
            @FormerName("kind") Stage stage,
            List<Row> lines,
            Map<Stage, Row> notes) {}

    @Prevalent
    @FormerName("Pages")
    public static class WithRenamed {

        private final List<String> told = new ArrayList<>();

        public void count(int number) {
            told.add("count " + number);
        }

        @FormerName("put(dev.copycat.internal.cdi.ChangedArgumentsTest$Page)")
        public void put(Renamed page) {
            told.add(page.toString());
        }

        @ReadOnly
        public List<String> told() {
            return told;
        }
    }

    public record Twice(@FormerName("title") String name, @FormerName("title") String text) {}

    @Prevalent
    public static class WithTwice {

        private int number;

        public void put(List<Twice> pages) {
            number += pages.size();
        }
    }

    @TempDir
    private Path directory;

    @BeforeEach
    void settings() {
        System.setProperty("copycat.directory", directory.toString());
        System.setProperty("copycat.application", "pages");
        System.setProperty("copycat.snapshot.on-stop", "false");
    }

    @AfterEach
    void clear() {
        System.clearProperty("copycat.directory");
        System.clearProperty("copycat.application");
        System.clearProperty("copycat.snapshot.on-stop");
        System.clearProperty("copycat.on-code-change");
    }

    @Test
    void componentsAndConstantsWithOtherNamesGetWhatWasJournaled() {
        pages(page("Home", 3, Kind.DRAFT));
        for (int i = 0; i < 2; i++) {
            with(WithRenamed.class, pages -> assertThat(pages.told()).containsExactly(
                    "count 1",
                    "Renamed[name=Home, views=3, stage=SKETCH, lines=[Row[content=Hello, length=5, added=null]],"
                            + " notes={SKETCH=Row[content=Note, length=4, added=null]}]"));
        }
    }

    @Test
    void theirClassesAreCodeThatChanges() {
        System.setProperty("copycat.on-code-change", "refuse");
        pages(page("Home", 3, Kind.DRAFT));

        assertThatThrownBy(() -> with(WithRenamed.class, pages -> {}))
                .isInstanceOf(CodeChangedException.class)
                .satisfies(refused -> assertThat(((CodeChangedException) refused).changes()).contains(
                        "- argument " + Line.class.getName() + ".text java.lang.String",
                        "- argument " + Kind.class.getName() + ".DRAFT",
                        "+ argument " + Renamed.class.getName() + ".lines java.util.List<" + Row.class.getName() + ">",
                        "+ argument " + Row.class.getName() + ".content java.lang.String as body"));
    }

    @Test
    void aFormerNameThatTwoPartsClaimStopsTheDeployment() {
        assertThatThrownBy(() -> with(WithTwice.class, pages -> {}))
                .hasMessageContainingAll("@FormerName(\"title\")", "Twice.name", "Twice.text");
    }

    private static Page page(String title, int views, Kind kind) {
        return new Page(title, views, kind, List.of(new Line("Hello", 5)), Map.of(kind, new Line("Note", 4)));
    }

    private static void pages(Page... put) {
        with(Pages.class, pages -> {
            if (pages.told().isEmpty()) {
                pages.count(1);
                List.of(put).forEach(pages::put);
            }
            assertThat(pages.told()).hasSizeGreaterThan(1);
        });
    }

    private static <T> void with(Class<T> version, Consumer<T> work) {
        try (SeContainer container = SeContainerInitializer.newInstance().disableDiscovery()
                .addExtensions(new PrevalentExtension()).addBeanClasses(version).initialize()) {
            work.accept(container.select(version).get());
        }
    }
}
