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

    /** Such a directory must be found again: the checksum is one for ever. */
    @Test
    void aNameThatIsNoneForUsHasAChecksumOfItself() {
        assertThat(nameOn("/über")).isEqualTo(nameOn("über##002")).isEqualTo("ber-d2e10488");
        assertThat(nameOn("日本")).isEqualTo("application-c7b7cdcc");
        assertThat(nameOn("x".repeat(65))).isEqualTo("x".repeat(50) + "-7f5fb567");
        assertThat(nameOn("x".repeat(66))).isNotEqualTo(nameOn("x".repeat(65)));
        assertThat(nameOn("u\u0308ber")).as("as macOS writes it").isEqualTo(nameOn("\u00fcber"));
        assertThat(Stream.of("-", "(shop)", "ä".repeat(300)).map(ApplicationNameTest::nameOn)).allMatch(Settings::isName);
    }

    /** Two applications may have the same display name. */
    @Test
    void onJettyItIsTheContextPathNotTheDisplayName() {
        assertThat(DataPlace.application(Settings.parse(Map.of()), new WebAppClassLoader("/orders"))).isEqualTo("orders");
    }

    /** The class loader has the name where there is no naming; a WAR in an EAR is part of that. */
    @Test
    void onWildFlyItIsThatOfTheFile() {
        assertThat(DataPlace.application(new ClassLoader("deployment.shop.ear", null) {})).isEqualTo("shop");
        assertThat(DataPlace.application(new ClassLoader("deployment.shop.ear.web.war", null) {})).isEqualTo("shop");
        assertThat(DataPlace.application(new ClassLoader("deployment.shop-1.0.war", null) {})).isEqualTo("shop-1.0");
        assertThat(DataPlace.application(new ClassLoader("app", null) {})).isEqualTo("application");
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
