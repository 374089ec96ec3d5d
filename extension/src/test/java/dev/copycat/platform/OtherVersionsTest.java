package dev.copycat.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Promise;
import jakarta.enterprise.inject.se.SeContainer;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that names an application after its file gives the next version another name, and with it an empty state. */
@Promise("R1")
class OtherVersionsTest {

    @TempDir
    private Path directory;

    @BeforeEach
    void setDirectory() {
        System.setProperty("copycat.directory", directory.toString());
    }

    @AfterEach
    void clear() {
        System.clearProperty("copycat.directory");
        System.clearProperty("copycat.application");
    }

    @Test
    void theNextVersionIsToldWhereTheStateIsOnce() {
        assertThat(warnings("shop-1.0")).isEmpty();

        assertThat(warnings("shop-1.1-SNAPSHOT")).singleElement().asString()
                .contains("shop-1.1-SNAPSHOT begins with an empty state", directory.toString(), "data of shop-1.0",
                        "copycat.application=shop,");
        assertThat(warnings("shop-1.1-SNAPSHOT")).isEmpty();
    }

    @Test
    void theNameWithoutAVersionToo() {
        warnings("shop_v2");

        assertThat(warnings("shop")).singleElement().asString().contains("data of shop_v2");
    }

    @Test
    void otherApplicationsAreNoVersions() {
        warnings("shop-1.0");

        assertThat(warnings("workshop-1.0")).isEmpty();
        assertThat(warnings("shop-admin")).isEmpty();
        assertThat(warnings("shop2")).isEmpty();
    }

    private static List<String> warnings(String application) {
        System.setProperty("copycat.application", application);
        try (LogLines log = new LogLines(); SeContainer container = Containers.with(Counter.class)) {
            assertThat(container.select(Counter.class).isResolvable()).isTrue();
            return log.of(Level.WARNING);
        }
    }
}
