package dev.copycat.tck.tomcat;

import dev.copycat.tck.Promise;
import dev.copycat.tck.server.SharedLibrary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In Tomcat's {@code lib}, with CDI and JSON-B, and alone. */
@Promise("D7")
class SharedLibraryTest extends SharedLibrary {

    SharedLibraryTest() {
        super("annotated");
    }

    @Override
    protected List<Path> beside() throws IOException {
        return platform();
    }

    @Test
    void aloneThereItCannotSeeTheCdiOfTheApplications() throws Exception {
        requireRefusalOf(beside());
    }
}
