package dev.copycat.tck.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.Application;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.InterceptionType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
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
    void itsCallsAreInterceptedOutermostAndInnermostAndNoMore() {
        assertThat(beans.resolveInterceptors(InterceptionType.AROUND_INVOKE, Guests.class.getAnnotation(Prevalent.class)))
                .hasSize(2);
    }

    @Prevalent
    static class Guests {

        private final List<String> names = new ArrayList<>();

        public void add(String name) {
            names.add(name);
        }

        public List<String> names() {
            return names;
        }
    }
}
