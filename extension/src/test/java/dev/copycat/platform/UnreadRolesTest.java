package dev.copycat.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.Promise;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.logging.Level;
import org.jboss.weld.environment.se.Weld;
import org.junit.jupiter.api.Test;

@Promise("X4")
class UnreadRolesTest extends OwnDirectory {

    @Test
    void rolesThatNobodyReadsAreTold() {
        assertThat(warnings(Containers.empty(), Vault.class)).singleElement().asString()
                .contains(Vault.class.getName() + " has @DenyAll, @RolesAllowed, which no interceptor of this container reads")
                .contains("bind an interceptor of your own");
    }

    @Test
    void rolesThatAnExtensionBindsAreRead() {
        assertThat(warnings(Containers.empty().addExtensions(new Security()), Vault.class)).isEmpty();
    }

    @Test
    void anotherAnnotationMayBindOneThatReadsThem() {
        assertThat(warnings(Containers.empty(), Resource.class)).isEmpty();
    }

    @Test
    void oneOnAParameterDoesNot() {
        assertThat(warnings(Containers.empty(), Shop.class)).singleElement().asString().contains("Shop has @RolesAllowed, which");
    }

    private static List<String> warnings(Weld weld, Class<?> bean) {
        try (LogLines log = new LogLines(); SeContainer container = weld.addBeanClasses(bean).initialize()) {
            assertThat(container.select(bean).isResolvable()).isTrue();
            return log.of(Level.WARNING);
        }
    }

    /** Of a container that reads roles. */
    static class Security implements Extension {

        void bind(@Observes BeforeBeanDiscovery event) {
            event.addInterceptorBinding(DenyAll.class);
        }
    }

    @Prevalent
    static class Vault {

        @RolesAllowed("owner")
        public void open() {}

        @DenyAll
        public void rob() {}
    }

    /** As what a REST service says. */
    @Retention(RetentionPolicy.RUNTIME)
    @interface At {}

    @Prevalent
    static class Shop {

        @RolesAllowed("owner")
        public void close(@At String reason) {}
    }

    @At
    @Prevalent
    static class Resource {

        @RolesAllowed("owner")
        public void open() {}
    }
}
