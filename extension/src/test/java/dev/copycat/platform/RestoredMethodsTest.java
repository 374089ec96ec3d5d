package dev.copycat.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.Promise;
import dev.copycat.ReadOnly;
import dev.copycat.Restored;
import dev.copycat.platform.distant.DistantBase;
import jakarta.enterprise.inject.se.SeContainer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Methods with {@code @Restored} in a bean and its superclass: as those that CDI itself calls. */
@Promise("M9")
class RestoredMethodsTest extends OwnDirectory {

    @Test
    void aSuperclassComesFirstNamesGoInOrderAndWhatIsOverriddenIsNotCalled() {
        Containers.with(Store.class).close();

        try (SeContainer container = Containers.with(Store.class)) {
            assertThat(container.select(Store.class).get().calls())
                    .containsExactly("first of Indexed", "private of Indexed", "private of Store", "rebuild of Store");
        }
    }

    /** No class in another package overrides a method that it does not see. */
    @Test
    void aMethodOfTheSameNameInAnotherPackageOverridesNothing() {
        Containers.with(Distant.class).close();

        try (SeContainer container = Containers.with(Distant.class)) {
            assertThat(container.select(Distant.class).get().calls()).containsExactly("rebuild of the base", "rebuild of Distant");
        }
    }

    /** The compiler gives a public class methods that lead to those of a superclass that is not. */
    @Test
    void thoseOfASuperclassThatIsNotPublicAreCalled() {
        Containers.with(Shop.class).close();

        try (SeContainer container = Containers.with(Shop.class)) {
            assertThat(container.select(Shop.class).get().calls()).containsExactly("open of Hidden");
        }
    }

    abstract static class Hidden {

        transient List<String> calls = new ArrayList<>();

        @Restored
        public void open() {
            calls.add("open of Hidden");
        }
    }

    @Prevalent
    public static class Shop extends Hidden {

        @ReadOnly
        public List<String> calls() {
            return calls;
        }
    }

    @Prevalent
    static class Distant extends DistantBase {

        @Restored
        void rebuild() {
            calls.add("rebuild of Distant");
        }

        @ReadOnly
        public List<String> calls() {
            return calls;
        }
    }

    abstract static class Indexed {

        transient List<String> calls = new ArrayList<>();

        @Restored
        private void own() {
            calls.add("private of Indexed");
        }

        @Restored
        void rebuild() {
            calls.add("rebuild of Indexed");
        }

        @Restored
        void first() {
            calls.add("first of Indexed");
        }

        @Restored
        void given() {
            calls.add("given of Indexed");
        }

        @Restored
        abstract void made();
    }

    @Prevalent
    static class Store extends Indexed {

        @Restored
        private void own() {
            calls.add("private of Store");
        }

        @Override
        @Restored
        void rebuild() {
            calls.add("rebuild of Store");
        }

        @Override
        void given() {
            calls.add("given of Store");
        }

        @Override
        void made() {
            calls.add("made of Store");
        }

        @ReadOnly
        public List<String> calls() {
            return calls;
        }
    }
}
