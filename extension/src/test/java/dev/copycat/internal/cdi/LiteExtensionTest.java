package dev.copycat.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Promise;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.Test;

class LiteExtensionTest {

    /** Quarkus, with the API of MicroProfile Health alone, else ends the build: "Annotation class not available". */
    @Test
    @Promise("O4")
    void itNamesTheQualifiersOfItsHealthChecks() {
        List<String> scanned = new ArrayList<>();

        new LiteExtension().bring(scanned::add);

        assertThat(scanned).contains(Liveness.class.getName(), Readiness.class.getName());
    }
}
