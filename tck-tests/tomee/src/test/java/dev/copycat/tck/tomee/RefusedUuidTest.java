package dev.copycat.tck.tomee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.copycat.ArgumentNotCarriedException;
import dev.copycat.Prevalent;
import dev.copycat.ReadOnly;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.Application;
import dev.copycat.tck.harness.SystemFiles;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

/** TomEE's Johnzon cannot write a UUID: such a call is refused before it is journaled. */
@ArquillianTest
@Promise("T2")
class RefusedUuidTest {

    @Inject
    Member member;

    @Deployment
    static Archive<?> application() {
        return Application.of(RefusedUuidTest.class).war();
    }

    @Test
    void itLeavesNoByteAndItsTextMayBePassed() {
        member.setText("none");
        List<String> journal = SystemFiles.main().journal();

        assertThatExceptionOfType(ArgumentNotCarriedException.class).isThrownBy(() -> member.setNumber(new UUID(1, 2)));

        assertThat(SystemFiles.main().journal()).isEqualTo(journal);
        member.setText(new UUID(1, 2).toString());
        assertThat(member.number()).isEqualTo(new UUID(1, 2));
    }

    @Prevalent
    static class Member {

        private UUID number;

        public void setNumber(UUID number) {
            this.number = number;
        }

        public void setText(String number) {
            this.number = number.equals("none") ? null : UUID.fromString(number);
        }

        @ReadOnly
        public UUID number() {
            return number;
        }
    }
}
