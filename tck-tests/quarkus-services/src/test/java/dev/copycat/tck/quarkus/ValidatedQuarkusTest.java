package dev.copycat.tck.quarkus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.copycat.Prevalent;
import dev.copycat.ReadOnly;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.Application;
import dev.copycat.tck.harness.SystemFiles;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

/** The validator of Quarkus speaks before anything is journaled. */
@ArquillianTest
@Promise("X4")
class ValidatedQuarkusTest {

    @Inject
    Guests guests;

    @Deployment
    static Archive<?> application() {
        return Application.of(ValidatedQuarkusTest.class).war();
    }

    @Test
    void aCallWithAnInvalidArgumentLeavesNoByte() {
        guests.enter("Ann");
        List<String> journal = SystemFiles.main().journal();

        assertThatExceptionOfType(ConstraintViolationException.class).isThrownBy(() -> guests.enter(" "));

        assertThat(SystemFiles.main().journal()).isEqualTo(journal);
        assertThat(guests.names()).isEqualTo("Ann");
    }

    @Prevalent
    static class Guests {

        private String names = "";

        public void enter(@NotBlank String name) {
            names += name;
        }

        @ReadOnly
        public String names() {
            return names;
        }
    }
}
