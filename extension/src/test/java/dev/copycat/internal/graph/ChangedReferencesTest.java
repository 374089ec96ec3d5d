package dev.copycat.internal.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.FormerName;
import dev.copycat.Promise;
import dev.copycat.RemovedFields;
import dev.copycat.StateNotCarriedException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** What a field refers to must fit what it is now; what does not is told with all other differences, and what to do. */
@Promise("S6")
class ChangedReferencesTest {

    static class One {
        int one = 1;
    }

    static class Other {
        int other = 1;
    }

    record Pair(Integer left, int right) {}

    record Pairs(int left, int right) {}

    static class Before {
        One page = new One();
        One[] pages = {new One()};
        List<String> tags = new ArrayList<>(List.of("a"));
        List<String> fixed = List.of("a", "b");
        Map<String, Integer> counts = new HashMap<>();
        Integer number = null;
        Object text = "text";
        Object pair = new Pair(null, 1);
        Object fits = new One();
        int gone = 1;
    }

    @FormerName("Before")
    static class After {
        Other page;
        Other[] pages;
        Set<String> tags = new HashSet<>();
        Collection<String> fixed;
        SortedMap<String, Integer> counts;
        int number = 7;
        Number text;
        Object pair;
        One fits;
    }

    @FormerName("Before")
    @RemovedFields({"page", "pages", "tags", "counts", "number", "text", "gone"})
    static class Declared {
        @FormerName("fixed")
        Collection<String> collection;

        Object pair;
        One fits;
    }

    @Test
    void allAreToldAtOnceWithWhatToDo() {
        After now = new After();
        assertThatThrownBy(() -> carry(new Before(), now))
                .isInstanceOf(StateNotCarriedException.class)
                .hasMessageContaining("The snapshot and the classes differ, so no bean was touched")
                .hasMessageContaining(told(".page", One.class, Other.class))
                .hasMessageContaining(".page of " + After.class.getName() + " was a " + One.class.getName() + " and is a "
                        + Other.class.getName()
                        + ": keep its type, or give it another name and put @RemovedFields(\"page\") on the class")
                .hasMessageContaining(told(".pages", One[].class, Other[].class))
                .hasMessageContaining(told(".tags", ArrayList.class, Set.class))
                .hasMessageContaining(told(".counts", HashMap.class, SortedMap.class))
                .hasMessageContaining(".number of " + After.class.getName() + " was null and is a int: keep its type")
                .hasMessageContaining(told(".text", String.class, Number.class))
                .hasMessageContaining("has no field gone now")
                .hasMessageNotContainingAny(".fixed", ".fits", ".pair");
        assertThat(now.number).isEqualTo(7);
        assertThat(now.tags).isEmpty();
    }

    @Test
    void whatIsDeclaredIsGivenUp() {
        Declared now = new Declared();
        carry(new Before(), now);
        assertThat(now.collection).containsExactly("a", "b");
        assertThat(now.fits.one).isEqualTo(1);
    }

    @Test
    void afterTheFirstDifferenceNothingIsMadeThatCouldFail() {
        List<String> lines = Graphs.write(Graphs.model(Before.class), new Before());
        lines.replaceAll(line -> line.replace("\"" + Pair.class.getName() + "\"", "\"" + Pairs.class.getName() + "\""));
        assertThatThrownBy(() -> Graphs.read(Graphs.model(Declared.class), lines, new Declared()))
                .hasMessageContainingAll("The snapshot and the classes differ", ".left of " + Pairs.class.getName()
                        + " was null and is a int");
    }

    @Test
    void anObjectThatIsGoneAndAFieldThatIsGoneAreToldTogether() {
        List<String> lines = Graphs.write(Graphs.model(Before.class), new Before());
        lines.replaceAll(line -> line.replace("\"" + Pair.class.getName() + "\"", "\"com.acme.Gone\""));
        assertThatThrownBy(() -> Graphs.read(Graphs.model(After.class), lines, new After()))
                .hasMessageContainingAll("has no field gone now", told(".page", One.class, Other.class), "com.acme.Gone",
                        "@FormerName(\"com.acme.Gone\")");
    }

    @Test
    void whereReadingEndsIsToldWithWhatWasFoundBefore() {
        List<String> lines = Graphs.write(Graphs.model(Before.class), new Before());
        lines.replaceAll(line -> line.replace("\"pair\":{\"ref\":", "\"pair\":{\"Nothing\":"));
        assertThatThrownBy(() -> Graphs.read(Graphs.model(After.class), lines, new After()))
                .hasMessageContainingAll("has no field gone now", "what follows was not looked at", "there is no type Nothing");
    }

    private static String told(String field, Class<?> was, Class<?> is) {
        return field + " of " + After.class.getName() + " was a " + was.getTypeName() + " and is a " + is.getTypeName();
    }

    private static void carry(Object before, Object now) {
        Graphs.read(Graphs.model(now.getClass()), Graphs.write(Graphs.model(before.getClass()), before), now);
    }

    /** The classes that the code of the beans names. */
    static Class<?>[] named() {
        return new Class<?>[] {One.class, Other.class, Pair.class, Pairs.class};
    }
}
