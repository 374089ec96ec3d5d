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
import java.util.Collection;
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
    void soAreOverriddenOnesThatAreCalledAsTheSuperclassHasThem() {
        Named<String> named = names;
        named.addAndTell("cid");
        Telling<String> telling = names;
        telling.tell("cid");
        Listed<String> listed = names;
        listed.list("dan");
        listed.listAll(List.of("eve"));
        assertThat(listed.listed("dan")).isEqualTo(true);

        assertThat(names.told()).isEqualTo(5);
        assertThat(names.all()).containsExactly("ann", "bob", "cid", "dan", "eve");
        assertThat(SystemFiles.main().records("addAndTell")).hasSize(2);
        assertThat(SystemFiles.main().records("list")).hasSize(1);
        assertThat(SystemFiles.main().records("listed")).hasSize(1);
        assertThat(system.status().lastSequence()).isEqualTo(7);
    }

    @Test
    @Order(3)
    @AfterRestart
    void andReplayed() {
        assertThat(names.all()).containsExactly("ann", "bob", "cid", "dan", "eve");
        assertThat(names.told()).isEqualTo(5);
    }

    @Test
    @Order(4)
    void theirQueriesAreQueries() throws Exception {
        assertThat(names.all()).isNotSameAs(names.all());
    }

    interface Telling<T> {

        void tell(T name);
    }

    /** Public, unlike the other. */
    public static class Listed<T> {

        final List<T> all = new ArrayList<>();

        public void list(T name) {
            all.add(name);
        }

        public void listAll(Collection<? extends T> names) {
            all.addAll(names);
        }

        @ReadOnly
        public Object listed(T name) {
            return all.contains(name);
        }
    }

    abstract static class Named<T> extends Listed<T> {

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
    public static class Names extends Named<String> implements Telling<String> {

        private int told;

        @Override
        public String addAndTell(String name) {
            super.addAndTell(name);
            told++;
            return name;
        }

        @Override
        public void tell(String name) {
            told++;
        }

        @Override
        public void list(String name) {
            told++;
            super.list(name);
        }

        @Override
        public Boolean listed(String name) {
            told++;
            return (Boolean) super.listed(name);
        }

        @ReadOnly
        public int told() {
            return told;
        }
    }
}
