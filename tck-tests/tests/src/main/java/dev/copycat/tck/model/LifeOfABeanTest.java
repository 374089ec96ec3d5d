package dev.copycat.tck.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.PrevalentSystem;
import dev.copycat.ReadOnly;
import dev.copycat.Restored;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.AfterRestart;
import dev.copycat.tck.harness.Application;
import dev.copycat.tck.harness.SystemFiles;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@ArquillianTest
@TestMethodOrder(OrderAnnotation.class)
@Promise("M9")
class LifeOfABeanTest {

    @Inject
    Diary diary;

    @Inject
    PrevalentSystem system;

    @Deployment
    static Archive<?> application() {
        return Application.of(LifeOfABeanTest.class).journalOnly().war();
    }

    @Test
    @Order(1)
    void atTheVeryFirstStartPostConstructMakesTheState() {
        assertThat(diary.pages()).containsExactly("first page");
        assertThat(diary.life()).containsExactly("constructed with 0 pages");
    }

    @Test
    @Order(2)
    void transactionsAdd() {
        diary.write("Monday");

        assertThat(diary.pages()).containsExactly("first page", "Monday");
    }

    @Test
    @Order(3)
    @AfterRestart
    void afterwardsItIsConstructedThenPutBackThenRestoredThenReplayed() {
        assertThat(diary.life())
                .containsExactly("constructed with 0 pages", "restored with 1 pages", "wrote Monday, replaying: true");
        assertThat(diary.pages()).containsExactly("first page", "Monday");
    }

    @Test
    @Order(4)
    void aLiveCallIsNotAReplay() {
        diary.write("Tuesday");

        assertThat(diary.life()).last().isEqualTo("wrote Tuesday, replaying: false");
        system.takeSnapshot();
    }

    @Test
    @Order(5)
    @AfterRestart
    void whatASnapshotHoldsIsThereBeforeRestoredRuns() {
        assertThat(diary.life()).containsExactly("constructed with 0 pages", "restored with 3 pages");
        assertThat(diary.pages()).containsExactly("first page", "Monday", "Tuesday");
    }

    /** Some containers intercept it. */
    @Test
    @Order(6)
    void anInitializerThatTheBeanCallsItselfIsPartOfItsCall() {
        diary.giveAgain();

        assertThat(SystemFiles.main().records("giveAgain")).hasSize(1);
        assertThat(SystemFiles.main().records("given")).isEmpty();
        assertThat(diary.pages()).last().isEqualTo("given again");
    }

    @Prevalent
    static class Diary {

        private final List<String> pages = new ArrayList<>();
        private transient List<String> life = new ArrayList<>();

        private transient PrevalentSystem system;

        @Inject
        void given(PrevalentSystem system) {
            this.system = system;
        }

        @PostConstruct
        void construct() {
            given(system);
            life.add("constructed with " + pages.size() + " pages");
            pages.add("first page");
        }

        @Restored
        private void restored() {
            life.add("restored with " + pages.size() + " pages");
        }

        public void giveAgain() {
            given(system);
            pages.add("given again");
        }

        public void write(String page) {
            pages.add(page);
            life.add("wrote " + page + ", replaying: " + system.replaying());
        }

        @ReadOnly
        public List<String> pages() {
            return List.copyOf(pages);
        }

        @ReadOnly
        public List<String> life() {
            return List.copyOf(life);
        }
    }
}
