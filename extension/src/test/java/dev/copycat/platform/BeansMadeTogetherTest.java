package dev.copycat.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.AbortException;
import dev.copycat.Prevalent;
import dev.copycat.PrevalentSystem;
import dev.copycat.Promise;
import dev.copycat.ReadOnly;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;

/** Beans that call each other, and themselves, while they are made: in each copy that Copycat makes. */
@Promise("M9")
class BeansMadeTogetherTest extends OwnDirectory {

    @Test
    void areMadeSoForASnapshotToo() {
        try (LogLines log = new LogLines(); SeContainer container = Containers.with(Club.class, Eager.class, Zealous.class)) {
            container.select(Eager.class).get().enter("ann");
            container.select(PrevalentSystem.class).get().takeSnapshot();

            assertThat(log.of(Level.SEVERE)).isEmpty();
            assertThat(container.select(Club.class).get().members())
                    .containsExactly("eager after 0", "zealous after 1", "ann of 1");
        }
    }

    @Test
    void areMadeSoForTheCopyOnWhichCallsAreTried() {
        try (SeContainer container = Containers.with(Club.class, Eager.class, Zealous.class, Door.class)) {
            Door door = container.select(Door.class).get();
            assertThatThrownBy(() -> door.slam("bob")).isInstanceOf(IllegalStateException.class).hasMessage("slammed");
            container.select(Eager.class).get().enter("ann");

            assertThat(container.select(Club.class).get().members())
                    .containsExactly("eager after 0", "zealous after 1", "ann of 1");
        }
    }

    @Prevalent
    static class Club {

        private final List<String> members = new ArrayList<>();

        public void enter(String member) {
            members.add(member);
        }

        @ReadOnly
        public List<String> members() {
            return members;
        }
    }

    @Prevalent
    static class Eager {

        @Inject
        private Club club;

        private int entries;

        @PostConstruct
        void begin() {
            count();
            club.enter("eager after " + club.members().size());
        }

        public void count() {
            entries++;
        }

        public void enter(String member) {
            club.enter(member + " of " + entries);
        }
    }

    @Prevalent
    static class Zealous {

        @Inject
        private Club club;

        @PostConstruct
        void begin() {
            club.enter("zealous after " + club.members().size());
        }

        @ReadOnly
        public boolean there() {
            return true;
        }
    }

    @Prevalent
    static class Door {

        @Inject
        private Club club;

        @AbortException(IllegalStateException.class)
        public void slam(String member) {
            club.enter(member);
            throw new IllegalStateException("slammed");
        }
    }
}
