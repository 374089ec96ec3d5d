package dev.copycat.tck.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.copycat.Prevalent;
import dev.copycat.PrevalentSystem;
import dev.copycat.ReadOnly;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.Application;
import dev.copycat.tck.harness.SystemFiles;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.InvocationContext;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever guards a method, at whatever usual priority, speaks before anything is journaled. */
@ArquillianTest
@Tag("own-interceptor")
@Promise("X4")
class RefusedBySecurityTest {

    @Inject
    Vault vault;

    @Inject
    PrevalentSystem system;

    @Deployment
    static Archive<?> application() {
        return Application.of(RefusedBySecurityTest.class).war();
    }

    @Test
    void aRefusedCallLeavesNoByte() {
        List<String> journal = SystemFiles.main().journal();
        long sequence = system.status().lastSequence();

        assertThatExceptionOfType(SecurityException.class)
                .isThrownBy(() -> vault.open("thief"))
                .withMessage("not thief");

        assertThat(SystemFiles.main().journal()).isEqualTo(journal);
        assertThat(system.status().lastSequence()).isEqualTo(sequence);
        assertThat(vault.opened()).doesNotContain("thief");
    }

    @Test
    void anAdmittedCallIsJournaled() {
        vault.open("owner");

        assertThat(vault.opened()).contains("owner");
        assertThat(SystemFiles.main().records("open")).hasSize(1);
    }

    /** Asks the guard. */
    @InterceptorBinding
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.METHOD, ElementType.TYPE})
    @interface Guarded {}

    @Guarded
    @Interceptor
    @Priority(Interceptor.Priority.LIBRARY_AFTER)
    static class Guard {

        @AroundInvoke
        public Object check(InvocationContext call) throws Exception {
            if (call.getParameters()[0].equals("thief")) {
                throw new SecurityException("not thief");
            }
            return call.proceed();
        }
    }

    @Prevalent
    static class Vault {

        private String opened = "";

        @Guarded
        public void open(String who) {
            opened += who;
        }

        @ReadOnly
        public String opened() {
            return opened;
        }
    }
}
