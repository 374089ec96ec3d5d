package dev.copycat.tck.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.PrevalentSystem;
import dev.copycat.ReadOnly;
import dev.copycat.Setting;
import dev.copycat.Snapshot;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.AfterRestart;
import dev.copycat.tck.harness.Application;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@ArquillianTest
@TestMethodOrder(OrderAnnotation.class)
@Promise("M2")
class StateTest {

    @Inject
    Shop shop;

    @Inject
    PrevalentSystem system;

    @Deployment
    static Archive<?> application() {
        return Application.of(StateTest.class).set(Setting.SNAPSHOT_ON_STOP, true).war();
    }

    @Test
    @Order(1)
    void theFirstStateIsChanged() {
        shop.change("changed");

        assertThat(shop.show())
                .isEqualTo("own=changed inherited=changed final=[changed] transient=changed injected=tool");
    }

    @Test
    @Order(2)
    @AfterRestart
    void allButTransientFieldsComeBackAndInjectedOnesAreInjected() {
        assertThat(system.status().lastSnapshot()).map(Snapshot::sequence).hasValue(1L);
        assertThat(shop.show()).isEqualTo("own=changed inherited=changed final=[changed] transient=null injected=tool");
    }

    abstract static class Place {

        private String inherited = "first";

        void changeInherited(String value) {
            inherited = value;
        }

        String inherited() {
            return inherited;
        }
    }

    @Prevalent
    static class Shop extends Place {

        private final List<String> kept = new ArrayList<>();
        private String own = "first";
        private transient String derived;

        @Inject
        private Tool tool;

        public void change(String value) {
            own = value;
            changeInherited(value);
            kept.add(value);
            derived = value;
        }

        @ReadOnly
        public String show() {
            return "own=" + own + " inherited=" + inherited() + " final=" + kept + " transient=" + derived
                    + " injected=" + tool.name();
        }
    }

    @ApplicationScoped
    static class Tool {

        public String name() {
            return "tool";
        }
    }
}
