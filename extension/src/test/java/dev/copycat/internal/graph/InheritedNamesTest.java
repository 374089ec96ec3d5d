package dev.copycat.internal.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.FormerName;
import dev.copycat.Promise;
import dev.copycat.RemovedFields;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names of fields mean the same in a class and in those above it: the value of one never lands in another of the same name. */
@Promise("S6")
class InheritedNamesTest {

    /** Has a new field, with the former name of one below it. */
    static class Titled {
        String title = "new";
    }

    static final class NamedBelow extends Titled {
        @FormerName("title")
        String name = "";
    }

    /** Says the same as a field below it. */
    static class FormerX {
        @FormerName("x")
        String a = "";
    }

    static final class FormerXAsWell extends FormerX {
        @FormerName("x")
        String b = "";
    }

    static final class FormerXInherited extends FormerX {}

    /** What is static is in no snapshot. */
    static class Constants {
        static final String LIMIT = "";
    }

    static final class FormerLimit extends Constants {
        @FormerName("LIMIT")
        String limit = "";
    }

    /** Versions of a class and of the one that it extends. */
    static class OnlyAbove {
        String x = "initial above";
    }

    static final class NotHiding extends OnlyAbove {}

    @FormerName("NotHiding")
    static final class Hiding extends OnlyAbove {
        String x = "initial below";
    }

    @FormerName({"NotHiding", "Hiding"})
    static final class NoLongerHiding extends OnlyAbove {}

    @FormerName("Hiding")
    @RemovedFields("x")
    static final class NoLongerHidingAndDeclared extends OnlyAbove {}

    @Test
    void aFormerNameThatAFieldAboveHasOrHadIsAMistake() {
        assertThat(FormerNames.mistakes(List.of(Titled.class, NamedBelow.class))).singleElement().asString()
                .contains("$NamedBelow.name says @FormerName(\"title\")", "$Titled.title has or had that name");
        assertThat(FormerNames.mistakes(List.of(FormerX.class, FormerXAsWell.class, FormerXInherited.class)))
                .singleElement().asString()
                .contains("$FormerXAsWell.b says @FormerName(\"x\")", "$FormerX.a has or had that name");
        assertThat(FormerNames.mistakes(List.of(OnlyAbove.class, Hiding.class, FormerLimit.class))).isEmpty();
    }

    @Test
    void aMistakeAboveIsToldOnce() {
        class Above {
            @FormerName("b")
            int a;

            int b;
        }

        class Below extends Above {}

        class Beside extends Above {
            int b;
        }

        assertThat(FormerNames.mistakes(List.of(Below.class, Above.class, Beside.class))).hasSize(1);
    }

    @Test
    void aFieldThatHidesTheOneThatASnapshotHasIsADifference() {
        OnlyAbove before = new NotHiding();
        before.x = "value";
        Hiding now = new Hiding();
        assertThatThrownBy(() -> carry(before, now)).hasMessageContainingAll(
                "x of " + Hiding.class.getName() + " may be that of " + OnlyAbove.class.getName(),
                "give the new one another name");
        assertThat(now.x).isEqualTo("initial below");
    }

    @Test
    void oneThatHidesIsItselfAgain() {
        Hiding before = new Hiding();
        before.x = "below";
        ((OnlyAbove) before).x = "above";
        Hiding now = new Hiding();
        carry(before, now);
        assertThat(now.x).isEqualTo("below");
        assertThat(((OnlyAbove) now).x).isEqualTo("above");
    }

    @Test
    void aFieldThatHidAnotherDoesNotBecomeThat() {
        Hiding before = new Hiding();
        ((OnlyAbove) before).x = "above";
        assertThatThrownBy(() -> carry(before, new NoLongerHiding()))
                .hasMessageContainingAll("." + OnlyAbove.class.getName() + ".x", "are both .x now");
        NoLongerHidingAndDeclared now = new NoLongerHidingAndDeclared();
        carry(before, now);
        assertThat(now.x).isEqualTo("above");
    }

    private static void carry(Object before, Object now) {
        List<String> lines = Graphs.write(Graphs.model(before.getClass()), before);
        Graphs.read(Graphs.model(now.getClass()), lines, now);
    }
}
