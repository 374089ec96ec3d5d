package dev.copycat.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.PrevalentObject;
import dev.copycat.Promise;
import dev.copycat.ReadOnly;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.util.TypeLiteral;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a bean's types do not say its class does, and the other way round. */
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

    @Test
    @Promise("M8")
    void whatAProducerMethodSaysOfAGenericClassCountsToo() {
        try (SeContainer container = Containers.with(Calendars.class)) {
            container.select(new TypeLiteral<Entries<LocalDate>>() {}).get().add(LocalDate.of(2026, 11, 30));
        }
        try (SeContainer container = Containers.with(Calendars.class)) {
            assertThat(container.select(new TypeLiteral<Entries<LocalDate>>() {}).get().all())
                    .containsExactly(LocalDate.of(2026, 11, 30));
        }
    }

    @Dependent
    static class Calendars {

        @Produces
        @PrevalentObject(queries = "all")
        Entries<LocalDate> made() {
            return new Entries<>();
        }
    }

    /** A class that knows nothing of us. */
    static class Entries<T> {

        private final List<T> all = new ArrayList<>();

        public void add(T entry) {
            all.add(entry);
        }

        public List<T> all() {
            return all;
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
