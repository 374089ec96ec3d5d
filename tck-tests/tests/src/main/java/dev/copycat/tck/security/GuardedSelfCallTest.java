package dev.copycat.tck.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.ReadOnly;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.AfterRestart;
import dev.copycat.tck.harness.Application;
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
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A guard asks who the calling thread is, which nobody knows in replay; so it is not asked for the bean's own calls. */
@ArquillianTest
@Tag("own-interceptor")
@TestMethodOrder(OrderAnnotation.class)
@Promise({"M5", "R1"})
class GuardedSelfCallTest {

    /** Who has logged in on this thread. */
    private static final ThreadLocal<String> USER = new ThreadLocal<>();

    @Inject
    Vault vault;

    @Deployment
    static Archive<?> application() {
        return Application.of(GuardedSelfCallTest.class).journalOnly().war();
    }

    @Test
    @Order(1)
    void aBeanCallsItsOwnGuardedMethods() {
        USER.set("owner");
        try {
            vault.openTwice("owner");
        } finally {
            USER.remove();
        }

        assertThat(vault.opened()).isEqualTo("owner owner ");
    }

    @Test
    @Order(2)
    @AfterRestart
    void andDoesSoInReplay() {
        assertThat(vault.opened()).isEqualTo("owner owner ");
    }

    /** Asks the guard. */
    @InterceptorBinding
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.METHOD, ElementType.TYPE})
    @interface ForTheOwner {}

    @ForTheOwner
    @Interceptor
    @Priority(Interceptor.Priority.LIBRARY_BEFORE)
    static class Guard {

        @AroundInvoke
        public Object check(InvocationContext call) throws Exception {
            if (!"owner".equals(USER.get())) {
                throw new SecurityException("nobody is logged in");
            }
            return call.proceed();
        }
    }

    @Prevalent
    static class Vault {

        private String opened = "";

        @ForTheOwner
        public void openTwice(String who) {
            open(who);
            open(who);
        }

        @ForTheOwner
        public void open(String who) {
            opened += who + " ";
        }

        @ReadOnly
        public String opened() {
            return opened;
        }
    }
}
