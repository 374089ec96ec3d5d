package dev.copycat.tck.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.PrevalentSystem;
import dev.copycat.ReadOnly;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.AfterRestart;
import dev.copycat.tck.harness.Application;
import dev.copycat.tck.harness.SystemFiles;
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

/** Methods that a bean has from a class which is not public: the compiler puts others in between, which call them. */
@ArquillianTest
@TestMethodOrder(OrderAnnotation.class)
@Promise("M3")
class InheritedMethodsTest {

    @Inject
    Names names;

    @Inject
    PrevalentSystem system;

    @Deployment
    static Archive<?> application() {
        return Application.of(InheritedMethodsTest.class).journalOnly().war();
    }

    @Test
    @Order(1)
    void theyAreJournaled() {
        names.add("ann");
        names.addAndTell("bob");

        assertThat(names.all()).containsExactly("ann", "bob");
        assertThat(SystemFiles.main().records("add")).hasSize(1);
        assertThat(SystemFiles.main().records("addAndTell")).hasSize(1);
        assertThat(system.status().lastSequence()).isEqualTo(2);
    }

    @Test
    @Order(2)
    @AfterRestart
    void andReplayed() {
        assertThat(names.all()).containsExactly("ann", "bob");
    }

    @Test
    @Order(3)
    void theirQueriesAreQueries() throws Exception {
        assertThat(names.all()).isNotSameAs(names.all());
    }

    abstract static class Named<T> {

        private final List<T> all = new ArrayList<>();

        public void add(T name) {
            all.add(name);
        }

        public Object addAndTell(T name) {
            all.add(name);
            return name;
        }

        @ReadOnly
        public List<T> all() {
            return all;
        }
    }

    @Prevalent
    public static class Names extends Named<String> {

        @Override
        public String addAndTell(String name) {
            super.addAndTell(name);
            return name;
        }
    }
}
