package dev.copycat.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Promise;
import dev.copycat.Settings;
import java.util.Map;
import java.util.stream.Stream;
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

    /** Each has a directory of its own, the same at each start. */
    @Test
    void namesThatNoDirectoryOfOursMayHave() {
        assertThat(nameOn("/über")).matches("ber-[0-9a-f]{8}").isEqualTo(nameOn("über"));
        assertThat(nameOn("日本")).matches("application-[0-9a-f]{8}").isNotEqualTo(nameOn("中国"));
        assertThat(nameOn("größe")).isNotEqualTo(nameOn("gräße"));
        assertThat(nameOn("x".repeat(65))).isNotEqualTo(nameOn("x".repeat(66)));
        assertThat(Stream.of("über", "日本", "größe", "x".repeat(65), "-", "(shop)", "ä".repeat(300)).map(ApplicationNameTest::nameOn))
                .allMatch(Settings::isName);
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
