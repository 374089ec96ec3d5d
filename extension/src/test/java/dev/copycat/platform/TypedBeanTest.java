package dev.copycat.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.Promise;
import dev.copycat.ReadOnly;
import jakarta.enterprise.inject.Typed;
import jakarta.enterprise.inject.se.SeContainer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A bean that has fewer types than its class: what its generic superclasses say counts all the same. */
@Promise("M3")
class TypedBeanTest extends OwnDirectory {

    @BeforeEach
    void settings() {
        System.setProperty("copycat.snapshot.on-stop", "false");
    }

    @Test
    void itsInheritedMethodsAreCarried() {
        try (SeContainer container = Containers.with(Names.class)) {
            container.select(Names.class).get().addAll(List.of("ann", "bob"));
        }
        try (SeContainer container = Containers.with(Names.class)) {
            assertThat(container.select(Names.class).get().all()).containsExactly("ann", "bob");
        }
    }

    interface Adding<E> {

        void addAll(List<E> names);
    }

    abstract static class Named<T> implements Adding<T> {

        private final List<T> all = new ArrayList<>();

        @Override
        public void addAll(List<T> names) {
            all.addAll(names);
        }

        @ReadOnly
        public List<T> all() {
            return all;
        }
    }

    @Prevalent
    @Typed(Names.class)
    static class Names extends Named<String> {}
}
