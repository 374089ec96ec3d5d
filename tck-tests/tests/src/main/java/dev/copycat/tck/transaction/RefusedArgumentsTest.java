package dev.copycat.tck.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.copycat.ArgumentNotCarriedException;
import dev.copycat.Prevalent;
import dev.copycat.PrevalentSystem;
import dev.copycat.ReadOnly;
import dev.copycat.Setting;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.Application;
import dev.copycat.tck.harness.SystemFiles;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

/** Arguments that would not come back equal: refused on every JSON-B provider alike, and no byte is journaled. */
@ArquillianTest
@Promise({"T2", "X3"})
class RefusedArgumentsTest {

    private static final int MAX_BYTES = 2000;
    private static final int MAX_DEPTH = 20;

    @Inject
    Shelf shelf;

    @Inject
    PrevalentSystem system;

    @Deployment
    static Archive<?> application() {
        return Application.of(RefusedArgumentsTest.class)
                .set(Setting.RECORD_MAX_BYTES, MAX_BYTES)
                .set(Setting.RECORD_MAX_DEPTH, MAX_DEPTH)
                .war();
    }

    @Test
    void aSubclassWhoseFieldsVanish() {
        Cat cat = new Cat();
        cat.setLives(9);

        refused("animal", "pet", () -> shelf.animal("first", cat));
    }

    @Test
    void aSubclassInAList() {
        refused("animals", "pets", () -> shelf.animals(List.of(new Animal(), new Cat())));
    }

    @Test
    void notANumber() {
        refused("number", "value", () -> shelf.number(Double.NaN));
    }

    @Test
    void notANumberInAList() {
        refused("numbers", "values", () -> shelf.numbers(List.of(1.0, Double.NaN, 2.0)));
    }

    @Test
    void infinity() {
        refused("number", "value", () -> shelf.number(Double.POSITIVE_INFINITY));
    }

    @Test
    void aCycle() {
        Link link = new Link();
        link.setNext(link);

        refused("chain", "link", () -> shelf.chain(link));
    }

    @Test
    void halfOfASurrogatePair() {
        refused("text", "value", () -> shelf.text("broken \uD800 text"));
    }

    @Test
    void halfOfASurrogatePairWithinAnObject() {
        Animal animal = new Animal();
        animal.setName("\uDC00");

        refused("animal", "pet", () -> shelf.animal("first", animal));
    }

    @Test
    void nestingOverTheLimit() {
        refused("chain", "link", () -> shelf.chain(chain(MAX_DEPTH + 1)));
    }

    @Test
    void aRecordOverTheLimit() {
        refused("text", "value", () -> shelf.text("x".repeat(MAX_BYTES + 1)));
    }

    @Test
    void withinTheLimitsItIsAccepted() {
        long before = system.status().lastSequence();

        shelf.chain(chain(MAX_DEPTH / 2));
        shelf.text("x".repeat(MAX_BYTES / 2));

        assertThat(system.status().lastSequence()).isEqualTo(before + 2);
    }

    private void refused(String method, String parameter, ThrowingCallable call) {
        List<String> journal = SystemFiles.main().journal();
        long sequence = system.status().lastSequence();
        int ran = shelf.calls();

        ArgumentNotCarriedException refusal = catchThrowableOfType(ArgumentNotCarriedException.class, call);

        assertThat(refusal).isNotNull();
        assertThat(refusal.method()).contains("Shelf", method + "(");
        assertThat(refusal.parameter()).startsWith(parameter);
        assertThat(refusal).hasMessageContainingAll(method, parameter);
        assertThat(SystemFiles.main().journal()).isEqualTo(journal);
        assertThat(system.status().lastSequence()).isEqualTo(sequence);
        assertThat(shelf.calls()).isEqualTo(ran);
    }

    private static Link chain(int length) {
        Link first = new Link();
        Link last = first;
        for (int i = 1; i < length; i++) {
            Link next = new Link();
            last.setNext(next);
            last = next;
        }
        return first;
    }

    /** A value with a subclass. */
    public static class Animal {

        private String name = "nobody";

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }
    }

    /** The subclass, whose lives JSON-B forgets when it is given for an animal. */
    public static class Cat extends Animal {

        private int lives = 7;

        public int getLives() {
            return lives;
        }

        public void setLives(int lives) {
            this.lives = lives;
        }
    }

    /** A value that can refer to itself. */
    public static class Link {

        private Link next;

        public Link getNext() {
            return next;
        }

        public void setNext(Link next) {
            this.next = next;
        }
    }

    @Prevalent
    static class Shelf {

        private final List<String> content = new ArrayList<>();

        public void animal(String place, Animal pet) {
            content.add(place + pet.getName());
        }

        public void animals(List<Animal> pets) {
            content.add("animals " + pets.size());
        }

        public void number(double value) {
            content.add("number " + value);
        }

        public void numbers(List<Double> values) {
            content.add("numbers " + values);
        }

        public void chain(Link link) {
            content.add("chain " + (link.getNext() == null ? "of one" : "of several"));
        }

        public void text(String value) {
            content.add(value);
        }

        @ReadOnly
        public int calls() {
            return content.size();
        }
    }
}
