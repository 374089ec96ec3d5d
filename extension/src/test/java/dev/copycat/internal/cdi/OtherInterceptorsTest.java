package dev.copycat.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.PrevalentClock;
import dev.copycat.Promise;
import dev.copycat.ReadOnly;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.inject.Inject;
import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@Promise("M5")
class OtherInterceptorsTest {

    private final SeContainer container = SeContainerInitializer.newInstance()
            .disableDiscovery().addBeanClasses(OtherInterceptorsTest.class).initialize();

    @AfterEach
    void stop() {
        container.close();
    }

    @Test
    void annotationsOfCdiQualifiersAndOursBindNone() {
        assertThat(mayBeBefore(Plain.class)).isFalse();
    }

    @Test
    void anyOtherMayBindOne() {
        assertThat(mayBeBefore(OnClass.class)).isTrue();
        assertThat(mayBeBefore(OnMethod.class)).isTrue();
        assertThat(mayBeBefore(OnInheritedMethod.class)).isTrue();
        assertThat(mayBeBefore(OnParameter.class)).isTrue();
    }

    @Test
    void packagesBelowOnesThatBindNoneAreOthers() {
        assertThat(OtherInterceptors.mayBind("jakarta.annotation.PostConstruct")).isFalse();
        assertThat(OtherInterceptors.mayBind("jakarta.annotation.security.RolesAllowed")).isTrue();
        assertThat(OtherInterceptors.mayBind("jakarta.enterprise.context.control.ActivateRequestContext")).isTrue();
        assertThat(OtherInterceptors.mayBind("OfNoPackage")).isTrue();
    }

    private boolean mayBeBefore(Class<?> bean) {
        return !OtherInterceptors.bindings(container.getBeanManager().createAnnotatedType(bean), container.getBeanManager())
                .isEmpty();
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface Checked {}

    @Qualifier
    @Retention(RetentionPolicy.RUNTIME)
    @interface Main {}

    @Main
    @Prevalent
    static class Plain {

        @Inject
        private void at(@Main PrevalentClock clock) {}

        @PostConstruct
        private void open() {}

        public void see(@Observes String event) {}

        @ReadOnly
        @Deprecated
        public void read() {}
    }

    @Checked
    @Prevalent
    static class OnClass {}

    @Prevalent
    static class OnMethod {

        @Checked
        public void write() {}
    }

    @Prevalent
    static class OnInheritedMethod extends OnMethod {}

    @Prevalent
    static class OnParameter {

        public void write(@Checked String text) {}
    }
}
