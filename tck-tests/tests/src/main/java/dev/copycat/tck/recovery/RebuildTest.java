package dev.copycat.tck.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.Prevalent;
import dev.copycat.PrevalentSystem;
import dev.copycat.ReadOnly;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.AfterRestart;
import dev.copycat.tck.harness.Application;
import dev.copycat.tck.harness.SystemFiles;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** An error leaves the state half-changed; who has a reference to the beans goes on with it. */
@ArquillianTest
@TestMethodOrder(OrderAnnotation.class)
@Promise("D6")
class RebuildTest {

    private static final String ENDED = "tck.league.ended";

    @Inject
    Scores scores;

    @Inject
    League league;

    @Inject
    PrevalentSystem system;

    @Inject
    Event<Goal> goals;

    @Deployment
    static Archive<?> application() {
        return Application.of(RebuildTest.class).journalOnly().war();
    }

    @Test
    @Order(1)
    void anErrorHalfWayHasTheStateRebuilt() {
        scores.add("ann", 3);
        league.play("bob");
        assertThat(scores.points()).isEqualTo(Map.of("league", 1, "ann", 3, "bob", 1));

        assertThatThrownBy(() -> scores.addWithError("ann", 2)).isInstanceOf(StackOverflowError.class);

        assertThat(scores.points()).as("as the journal says").isEqualTo(Map.of("league", 1, "ann", 5, "bob", 1));
        assertThat(league.played()).containsExactly("bob");
    }

    @Test
    @Order(2)
    @Promise({"M9", "T5"})
    void allCallsReachWhatWasRebuilt() {
        scores.add("ann", 1);
        league.play("cid");
        goals.fire(new Goal("cid"));
        assertThat(scores.told("cid")).isEqualTo(2);
        scores.addTwice("cid", 2);

        assertThat(scores.points()).isEqualTo(Map.of("league", 1, "ann", 6, "bob", 1, "cid", 6));
        assertThat(league.played()).containsExactly("bob", "cid", "goal");
        assertThat(SystemFiles.main().records("add")).hasSize(2);
        assertThat(SystemFiles.main().records("goal")).as("of both that observe it").hasSize(2);
        assertThat(SystemFiles.main().records("addTwice")).hasSize(1);
    }

    /** Weld calls a bean that is being called past its interceptors. */
    @Test
    @Order(3)
    @Promise({"M9", "T5"})
    void soDoThoseThatComeBackToABean() {
        scores.shoot("dan");
        scores.addThroughItself("dan", 2);

        assertThat(scores.told("dan")).isEqualTo(3);
        assertThat(league.played()).containsExactly("bob", "cid", "goal", "goal");
    }

    @Test
    @Order(4)
    void itCanHappenAgain() {
        assertThatThrownBy(() -> scores.addWithError("bob", 2)).isInstanceOf(StackOverflowError.class);

        assertThat(scores.told("bob")).isEqualTo(3);
        league.play("bob");
        assertThat(scores.told("bob")).isEqualTo(4);
        system.takeSnapshot();
        league.play("dan");
    }

    @Test
    @Order(5)
    @AfterRestart
    void theNextStartHasTheSameState() {
        assertThat(scores.points()).isEqualTo(Map.of("league", 1, "ann", 6, "bob", 4, "cid", 6, "dan", 4));
        assertThat(league.played()).containsExactly("bob", "cid", "goal", "goal", "bob", "dan");
    }

    @Test
    @Order(6)
    @Tag("same-process")
    @Promise("D8")
    void whatCallsRanOnWasDestroyedInTheEnd() {
        assertThat(System.getProperty(ENDED)).isEqualTo("[bob, cid, goal, goal, bob, dan]");
    }

    /**
     * What happens.
     *
     * @param name to whom
     */
    public record Goal(String name) {}

    @Prevalent
    static class Scores {

        private final Map<String, Integer> points = new TreeMap<>();
        private final transient ToIntFunction<String> asked = name -> points.getOrDefault(name, 0);

        @Inject
        private PrevalentSystem system;

        @Inject
        private Event<Goal> goals;

        @Inject
        private Scores self;

        public void add(String name, int more) {
            points.merge(name, more, Integer::sum);
        }

        public void addTwice(String name, int more) {
            add(name, more);
            add(name, more);
        }

        void goal(@Observes Goal goal) {
            add(goal.name(), 1);
        }

        public void shoot(String name) {
            goals.fire(new Goal(name));
        }

        void addHidden(String name, int more) {
            points.merge(name, more, Integer::sum);
        }

        public void addThroughItself(String name, int more) {
            self.addHidden(name, more);
        }

        public void addWithError(String name, int more) {
            for (int i = 0; i < more; i++) {
                add(name, 1);
                if (!system.replaying()) {
                    throw new StackOverflowError("as if");
                }
            }
        }

        @ReadOnly
        public Map<String, Integer> points() {
            return points;
        }

        @ReadOnly
        public int told(String name) {
            return pointsOf(name);
        }

        public int pointsOf(String name) {
            return asked.applyAsInt(name);
        }
    }

    @Prevalent
    static class League {

        private final List<String> played = new ArrayList<>();

        @Inject
        private Scores scores;

        @PostConstruct
        void begin() {
            scores.add("league", 1);
        }

        @PreDestroy
        void end() {
            System.setProperty(ENDED, String.valueOf(played));
        }

        void goal(@Observes Goal goal) {
            played.add("goal");
        }

        public void play(String name) {
            int before = scores.told(name);
            played.add(name);
            scores.add(name, 1);
            if (scores.told(name) != before + 1) {
                throw new IllegalStateException("asked within a transaction, it tells something else");
            }
        }

        @ReadOnly
        public List<String> played() {
            return played;
        }
    }
}
