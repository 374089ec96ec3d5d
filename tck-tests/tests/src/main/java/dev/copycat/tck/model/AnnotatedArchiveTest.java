package dev.copycat.tck.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.PrevalentClock;
import dev.copycat.ReadOnly;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.Application;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.InterceptionType;
import jakarta.inject.Inject;
import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

@ArquillianTest
@Promise("M1")
class AnnotatedArchiveTest {

    @Inject
    Guests guests;

    @Inject
    Marked marked;

    @Inject
    Instance<Guests> others;

    @Inject
    BeanManager beans;

    @Deployment
    static Archive<?> application() {
        return Application.of(AnnotatedArchiveTest.class).war();
    }

    @Test
    void aPrevalentClassIsOneBeanForTheWholeApplication() {
        guests.add("Duke");

        assertThat(others.get().names()).containsExactly("Duke");
    }

    @Test
    void itsScopeIsTheApplication() {
        assertThat(beans.resolve(beans.getBeans(Guests.class)).getScope()).isEqualTo(ApplicationScoped.class);
    }

    @Test
    void itsCallsAreInterceptedOnce() {
        assertThat(beans.resolveInterceptors(InterceptionType.AROUND_INVOKE, Guests.class.getAnnotation(Prevalent.class)))
                .hasSize(1);
        assertThat(guests.interceptors()).containsExactly("PrevalentInterceptor");
    }

    @Test
    @Promise("M5")
    void aGateStandsBeforeInterceptorsThatItsAnnotationsMayBind() {
        assertThat(marked.interceptors()).containsExactly("PrevalentInterceptor", "SelfCallGate");
    }

    /** Ours that the call of a bean has come through, the innermost first. */
    private static List<String> interceptorsOfThisCall() {
        return StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE).walk(frames -> frames
                .map(StackFrame::getDeclaringClass)
                .filter(type -> type.getPackageName().equals("dev.copycat.internal.cdi"))
                .map(Class::getSimpleName)
                .filter(Set.of("PrevalentInterceptor", "SelfCallGate")::contains)
                .toList());
    }

    @Prevalent
    static class Guests {

        private final List<String> names = new ArrayList<>();

        @Inject
        private void at(PrevalentClock clock) {
            names.clear();
        }

        @PostConstruct
        private void open() {
            names.clear();
        }

        public void add(String name) {
            names.add(name);
        }

        public List<String> names() {
            return names;
        }

        @ReadOnly
        public List<String> interceptors() {
            return interceptorsOfThisCall();
        }
    }

    /** Of whom nobody knows whether it binds an interceptor. */
    @Retention(RetentionPolicy.RUNTIME)
    @interface Mark {}

    @Prevalent
    static class Marked {

        @Mark
        @ReadOnly
        public List<String> interceptors() {
            return interceptorsOfThisCall();
        }
    }
}
