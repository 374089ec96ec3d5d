package dev.copycat.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Promise;
import dev.copycat.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The name that a servlet container's class loader gives the application. */
@Promise("D7")
class ApplicationNameTest {

    @Test
    void theRootApplicationHasNoNameOfItsOwn() {
        assertThat(nameOn("")).isEqualTo("ROOT");
        assertThat(nameOn("/")).isEqualTo("ROOT");
    }

    @Test
    void aPathOfSeveralPartsIsOneName() {
        assertThat(nameOn("/shop/orders")).isEqualTo(nameOn("shop#orders")).isEqualTo("shop-orders");
    }

    @Test
    void theNextVersionOfAnApplicationFindsItsState() {
        assertThat(nameOn("shop##002")).isEqualTo(nameOn("shop##1.3")).isEqualTo("shop");
        assertThat(nameOn("##002")).isEqualTo("ROOT");
    }

    /** Two applications may have the same display name. */
    @Test
    void onJettyItIsTheContextPathNotTheDisplayName() {
        assertThat(DataPlace.application(Settings.parse(Map.of()), new WebAppClassLoader("/orders"))).isEqualTo("orders");
    }

    private static String nameOn(String context) {
        return DataPlace.application(Settings.parse(Map.of()), new WebappClassLoader(context));
    }

    /** As Tomcat's. */
    public static final class WebappClassLoader extends ClassLoader {

        private final String context;

        WebappClassLoader(String context) {
            this.context = context;
        }

        public String getContextName() {
            return context;
        }
    }

    /** As Jetty's. */
    public static final class WebAppClassLoader extends ClassLoader {

        private final String path;

        WebAppClassLoader(String path) {
            super("Our shop", null);
            this.path = path;
        }

        public WebAppContext getContext() {
            return new WebAppContext(path);
        }
    }

    /** As Jetty's. */
    public record WebAppContext(String getContextPath) {}
}
