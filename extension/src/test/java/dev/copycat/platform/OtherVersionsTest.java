package dev.copycat.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.Promise;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.Extension;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.logging.Level;
import org.jboss.weld.environment.se.Weld;
import org.junit.jupiter.api.Test;

/** A server that names an application after its file gives the next version another name, and with it an empty state. */
@Promise("R1")
class OtherVersionsTest extends OwnDirectory {

    private final ClassLoader own = Thread.currentThread().getContextClassLoader();

    @Test
    void theNextVersionIsToldWhereTheStateIsAndWhoDoesAsItSaysFindsIt() throws IOException {
        assertThat(warnings("shop-1.0", 1)).isEmpty();
        assertThat(warnings("shop-1.1-SNAPSHOT", 1)).singleElement().asString()
                .contains("shop-1.1-SNAPSHOT begins with an empty state", "data of shop-1.0. ",
                        "move the directory of the one that ran last to " + directory.resolve("shop"), "copycat.application=shop ");
        assertThat(warnings("shop-1.1-SNAPSHOT", 2)).isEmpty();

        Files.move(directory.resolve("shop-1.0"), directory.resolve("shop"));
        System.setProperty("copycat.application", "shop");
        assertThat(warnings("shop-1.1-SNAPSHOT", 2)).isEmpty();
    }

    @Test
    void nothingNeedBeMovedIfTheNameWithoutAVersionHasIt() {
        warnings("shop", 1);

        assertThat(warnings("shop-1.1", 1)).singleElement().asString()
                .contains("data of shop. ", "stop both, and put copycat.application=shop ").doesNotContain("move");
    }

    @Test
    void whoTakesTheVersionOffTheNameMovesBothAndFindsItToo() throws IOException {
        warnings("shop-1.0", 1);

        assertThat(warnings("shop", 1)).singleElement().asString()
                .contains("data of shop-1.0. ", "move " + directory.resolve("shop") + " away",
                        "move the directory of the one that ran last to " + directory.resolve("shop") + ".")
                .doesNotContain("copycat.application");
        Files.move(directory.resolve("shop"), directory.resolve("away"));
        Files.move(directory.resolve("shop-1.0"), directory.resolve("shop"));
        assertThat(warnings("shop", 2)).isEmpty();
    }

    @Test
    void aDeploymentThatFailsBeforeItsStartUsesNoWarningUp() {
        warnings("shop-1.0", 1);

        assertThatThrownBy(() -> deploy("shop-1.1", Containers.empty().addExtensions(new RefusedDeployment())))
                .hasStackTraceContaining("no data source");
        assertThat(warnings("shop-1.1", 1)).hasSize(1);
    }

    @Test
    void otherApplicationsAreNoVersions() throws IOException {
        warnings("shop-1.0", 1);
        warnings("node-1", 1);
        Files.writeString(directory.resolve("shop-2.0.tar.gz"), "a backup");
        Files.createDirectories(directory.resolve("stock-1.0/main"));

        for (String other : List.of("workshop-1.0", "shop-admin", "shop2", "node-2", "stock")) {
            assertThat(warnings(other, 1)).as(other).isEmpty();
        }
    }

    @Test
    void whoHasNamedTheApplicationKnows() {
        warnings("shop-1.0", 1);
        System.setProperty("copycat.application", "shop-1.1");

        assertThat(warnings("any", 1)).isEmpty();
    }

    private List<String> warnings(String application, int count) {
        try (LogLines log = new LogLines(); SeContainer container = deploy(application, Containers.empty())) {
            assertThat(container.select(Counter.class).get().add("tea")).isEqualTo(count);
            return log.of(Level.WARNING);
        }
    }

    private SeContainer deploy(String application, Weld weld) {
        Thread.currentThread().setContextClassLoader(new WebappClassLoader(application, own));
        try {
            return weld.addBeanClasses(Counter.class).initialize();
        } finally {
            Thread.currentThread().setContextClassLoader(own);
        }
    }

    /** As Tomcat's, which knows the name. */
    public static final class WebappClassLoader extends ClassLoader {

        private final String name;

        WebappClassLoader(String name, ClassLoader parent) {
            super(parent);
            this.name = name;
        }

        public String getContextName() {
            return name;
        }
    }

    /** Stops the deployment when Copycat has made its directories. */
    static class RefusedDeployment implements Extension {

        void refuse(@Observes @Priority(Integer.MAX_VALUE) AfterDeploymentValidation event) {
            event.addDeploymentProblem(new IllegalStateException("no data source"));
        }
    }
}
