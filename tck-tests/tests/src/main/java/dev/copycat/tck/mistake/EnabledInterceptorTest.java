package dev.copycat.tck.mistake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.Application;
import dev.copycat.tck.harness.Refusal;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An interceptor that a beans.xml enables, so that it runs inside Copycat's: what it refuses would be journaled. */
@ArquillianTest
@RunAsClient
@Promise({"M7", "X4"})
@Tag("enabled-interceptors")
class EnabledInterceptorTest {

    @ArquillianResource
    Deployer deployer;

    @Deployment(name = "enabled", managed = false)
    static Archive<?> enabled() {
        return Application.of(EnabledInterceptorTest.class, "enabled", Enabled.class, EnabledGuard.class, BehindGuard.class)
                .intercepting(EnabledGuard.class).war();
    }

    @Test
    void itIsNamed() {
        assertThat(Refusal.of(deployer, "enabled"))
                .contains("BehindGuard is intercepted by", "EnabledGuard", "put @Priority on it");
    }
}
