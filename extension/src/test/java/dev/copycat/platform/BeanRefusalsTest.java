package dev.copycat.platform;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.LiveResult;
import dev.copycat.Prevalent;
import dev.copycat.Promise;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** Beans whose live state and replay would differ, or whose every call would fail. */
@Promise("M7")
class BeanRefusalsTest extends OwnDirectory {

    @Test
    @Promise("T5")
    void anObserverThatIsCalledLater() {
        assertThatThrownBy(() -> Containers.with(Late.class))
                .hasStackTraceContaining("onSold(String) is an observer that is called after")
                .hasStackTraceContaining("onSent(Integer) is an observer that is called after");
    }

    @Test
    @Promise("T12")
    void aMethodThatReturnsItsBean() {
        assertThatThrownBy(() -> Containers.with(Fluent.class, Other.class))
                .hasStackTraceContaining("add(String) returns a prevalent bean itself")
                .hasStackTraceContaining("live() returns a prevalent bean itself")
                .hasStackTraceContaining("fluent() returns a prevalent bean itself");
    }

    @Test
    void whatIsNoSuchObserverAndNoSuchResultIsLet() throws Exception {
        Containers.with(InTime.class, Fronted.class).close();
    }

    @Prevalent
    static class InTime extends Later {

        @Override
        void onSent(Integer event) {}
    }

    abstract static class Later {

        void onSent(@ObservesAsync Integer event) {}
    }

    @Prevalent
    static class Fronted {

        @Inject
        private InTime behind;

        @LiveResult
        public InTime behind() {
            return behind;
        }
    }

    @Prevalent
    static class Late {

        void onSold(@Observes(during = TransactionPhase.AFTER_SUCCESS) String event) {}

        void onSent(@ObservesAsync Integer event) {}

        void onBegun(@Observes Long event) {}
    }

    @Prevalent
    static class Fluent {

        public Fluent add(String word) {
            return this;
        }

        @LiveResult
        public Fluent live() {
            return this;
        }
    }

    @Prevalent
    static class Other {

        public Fluent fluent() {
            return null;
        }
    }
}
