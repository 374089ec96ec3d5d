package dev.copycat.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.CodeChangedException;
import dev.copycat.FormerName;
import dev.copycat.Key;
import dev.copycat.Prevalent;
import dev.copycat.Promise;
import dev.copycat.ReadOnly;
import dev.copycat.RemovedFields;
import dev.copycat.UnknownMethodsException;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.json.bind.annotation.JsonbProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes that arguments are made of change while calls with them are in the journal. */
@Promise({"S6", "R5"})
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

    public record Less(String title, Kind kind, Map<Kind, Line> notes) {}

    @Prevalent
    @FormerName("Pages")
    public static class WithLess {

        private final List<String> told = new ArrayList<>();

        public void count(int number) {
            told.add("count " + number);
        }

        @FormerName("put(dev.copycat.internal.cdi.ChangedArgumentsTest$Page)")
        public void put(Less page) {
            told.add(page.toString());
        }
    }

    @RemovedFields({"views", "lines"})
    public record Declared(String title, Kind kind, Map<Kind, Line> notes) {}

    @Prevalent
    @FormerName("Pages")
    public static class WithDeclared {

        private final List<String> told = new ArrayList<>();

        public void count(int number) {
            told.add("count " + number);
        }

        @FormerName("put(dev.copycat.internal.cdi.ChangedArgumentsTest$Page)")
        public void put(Declared page) {
            told.add(page.toString());
        }

        @ReadOnly
        public List<String> told() {
            return told;
        }
    }

    public enum Gone {
        FINAL
    }

    public record Narrow(String title, byte views, Gone kind, List<Line> lines, Map<Kind, Line> notes) {}

    @Prevalent
    @FormerName("Pages")
    public static class WithNarrow {

        static int ran;

        private final List<String> told = new ArrayList<>();

        @FormerName("count(int)")
        public void count(String number) {
            ran++;
            told.add("count " + number);
        }

        @FormerName("put(dev.copycat.internal.cdi.ChangedArgumentsTest$Page)")
        public void put(Narrow page) {
            ran++;
            told.add(page.toString());
        }
    }

    public static class Known {
        @Key
        public String title;
    }

    @Prevalent
    @FormerName("Pages")
    public static class WithKeys {

        private final List<String> told = new ArrayList<>();
        private final List<Known> pages = new ArrayList<>();

        @FormerName("put(dev.copycat.internal.cdi.ChangedArgumentsTest$Page)")
        public void put(Known page) {
            pages.add(page);
            told.add(page.title);
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

    /** Was called what another is called in JSON. */
    public record Shadowed(@FormerName("text") String body, @JsonbProperty("text") String remark) {}

    /** Has in JSON the name that it had, as if it were still called so. */
    public record Unchanged(@FormerName("text") @JsonbProperty("text") String body) {}

    @Prevalent
    public static class WithShadowed {

        private int number;

        public void put(List<Shadowed> pages, Unchanged page) {
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
    void aComponentThatIsGoneMustBeDeclared() {
        pages(page("Home", 3, Kind.DRAFT));

        assertThatThrownBy(() -> with(WithLess.class, pages -> {}))
                .isInstanceOf(UnknownMethodsException.class)
                .hasMessageContainingAll(Less.class.getName() + " has no views", "@RemovedFields(\"views\")", "page",
                        "sequence 2");
        with(WithDeclared.class, pages -> assertThat(pages.told()).containsExactly(
                "count 1", "Declared[title=Home, kind=DRAFT, notes={DRAFT=Line[text=Note, length=4]}]"));
    }

    @Test
    void whatDoesNotFitIsToldAtOnceBeforeAnythingRuns() {
        pages(page("Home", 3, Kind.DRAFT), page("Secret", 3000, Kind.FINAL), page("Secret", 3, Kind.DRAFT));
        WithNarrow.ran = 0;

        assertThatThrownBy(() -> with(WithNarrow.class, pages -> {}))
                .isInstanceOf(UnknownMethodsException.class)
                .hasMessageContainingAll("count(String)", "number", "sequence 1",
                        "put(", Gone.class.getName(), "sequence 2, 4",
                        "JsonbException", "sequence 3")
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("Secret", "3000"));
        assertThat(WithNarrow.ran).isZero();
        pages();
    }

    @Test
    void methodsThatAreGoneAreToldWithThem() {
        pages(page("Home", 3, Kind.DRAFT));

        assertThatThrownBy(() -> with(WithKeys.class, pages -> {}))
                .isInstanceOfSatisfying(UnknownMethodsException.class, refused -> {
                    assertThat(refused.methods()).singleElement().asString().contains("count(int)");
                    assertThat(refused.misfits()).singleElement().asString().contains("put(", "@Key", "sequence 2");
                })
                .hasMessageContainingAll("count(int)", "@Key");
    }

    @Test
    void theyAreLookedAtTooIfNobodyKnowsOnWhichCodeTheyWereJournaled() throws IOException {
        pages(page("Home", 3, Kind.DRAFT));
        try (Stream<Path> files = Files.list(directory.resolve("pages/main"))) {
            for (Path code : files.filter(file -> file.getFileName().toString().startsWith("code-")).toList()) {
                Files.delete(code);
            }
        }

        assertThatThrownBy(() -> with(WithLess.class, pages -> {}))
                .hasMessageContainingAll("has no views", "has no lines", "sequence 2");
        pages();
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
                        "+ argument " + Row.class.getName() + ".content java.lang.String @JsonbProperty(body)"));
    }

    @Test
    void aFormerNameThatTwoPartsClaimStopsTheDeployment() {
        assertThatThrownBy(() -> with(WithTwice.class, pages -> {}))
                .hasMessageContainingAll("@FormerName(\"title\")", "Twice.name", "Twice.text");
    }

    @Test
    void aFormerNameThatAnotherPartHasInJsonStopsTheDeployment() {
        assertThatThrownBy(() -> with(WithShadowed.class, pages -> {}))
                .hasMessageContaining(Shadowed.class.getName() + ".body says @FormerName(\"text\"), and "
                        + Shadowed.class.getName() + ".remark has that name in JSON: take @FormerName away, or give the other"
                        + " another name there")
                .hasMessageNotContaining(Unchanged.class.getName());
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
