package dev.copycat.internal.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.FormerName;
import dev.copycat.Promise;
import dev.copycat.RemovedFields;
import dev.copycat.StateNotCarriedException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two fields of a snapshot that are the same field now: which of the two values goes must be declared. */
@Promise("S6")
class MergedFieldsTest {

    /** Two fields, in either order. */
    static class TitleFirst {
        String title = "the title";
        String name = "the name";
    }

    static class NameFirst {
        String name = "the name";
        String title = "the title";
    }

    /** Holds a record that has two of the components, once the class is called otherwise. */
    static class HoldsRecord {
        Object value = new TwoComponents("the title", "the name");
    }

    record TwoComponents(String title, String name) {}

    /** Takes the name of a field that it had beside this one, and says nothing of the other. */
    @FormerName({"TitleFirst", "NameFirst"})
    static class Merged {
        @FormerName("title")
        String name = "initial";
    }

    @FormerName("Pair")
    record OneComponent(@FormerName("title") String name) {}

    @FormerName("HoldsRecord")
    static class HoldsMerged {
        Object value = named();
    }

    /** Gives up what was called so before, not what is called so since. */
    @FormerName({"TitleFirst", "NameFirst", "Merged"})
    @RemovedFields("name")
    static class Declared {
        @FormerName("title")
        String name = "initial";
    }

    /** Two former names, both of them in the same snapshot. */
    @FormerName({"TitleFirst", "NameFirst"})
    static class Renamed {
        @FormerName({"title", "name"})
        String label = "initial";
    }

    @FormerName({"TitleFirst", "NameFirst"})
    @RemovedFields("title")
    static class RenamedAndDeclared {
        @FormerName({"title", "name"})
        String label = "initial";
    }

    @FormerName({"TitleFirst", "NameFirst"})
    @RemovedFields({"title", "name"})
    static class DeclaredTwice {
        @FormerName("title")
        String name = "initial";
    }

    static List<Object> two() {
        return List.of(new TitleFirst(), new NameFirst());
    }

    @ParameterizedTest
    @MethodSource("two")
    void theyAreADifference(Object before) {
        Merged now = new Merged();
        assertThatThrownBy(() -> carry(before, now))
                .isInstanceOf(StateNotCarriedException.class)
                .hasMessageContainingAll(".title", " and ", ".name", " of " + Merged.class.getName() + " are both .name now",
                        "@RemovedFields");
        assertThat(now.name).isEqualTo("initial");
        assertThatThrownBy(() -> carry(before, new Renamed())).hasMessageContaining("are both .label now");
        assertThatThrownBy(() -> carry(before, new DeclaredTwice())).hasMessageContaining("are both .name now");
    }

    @Test
    void alsoInARecord() {
        assertThatThrownBy(() -> carry(new HoldsRecord(), new HoldsMerged()))
                .hasMessageContaining(".title and .name of " + OneComponent.class.getName() + " are both .name now");
    }

    @ParameterizedTest
    @MethodSource("two")
    void theOneThatIsDeclaredRemovedGoes(Object before) {
        Declared now = new Declared();
        carry(before, now);
        assertThat(now.name).isEqualTo("the title");
        RenamedAndDeclared renamed = new RenamedAndDeclared();
        carry(before, renamed);
        assertThat(renamed.label).isEqualTo("the name");
    }

    @Test
    void theNameThatWasTakenOverIsNotGivenUpLater() {
        Declared first = new Declared();
        first.name = "written since";
        Declared again = new Declared();
        carry(first, again);
        assertThat(again.name).isEqualTo("written since");
        Merged merged = new Merged();
        merged.name = "before it was declared";
        carry(merged, again);
        assertThat(again.name).isEqualTo("before it was declared");
    }

    private static void carry(Object before, Object now) {
        List<String> lines = Graphs.write(Graphs.model(before.getClass()), before);
        lines.replaceAll(line -> line.replace(TwoComponents.class.getName(), MergedFieldsTest.class.getName() + "$Pair"));
        Graphs.read(Graphs.model(now.getClass()), lines, now);
    }

    /** The classes that the code of the beans names. */
    static Class<?>[] named() {
        return new Class<?>[] {OneComponent.class, TwoComponents.class};
    }
}
