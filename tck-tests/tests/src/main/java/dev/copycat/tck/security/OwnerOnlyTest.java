package dev.copycat.tck.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.PrevalentSystem;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.Application;
import dev.copycat.tck.harness.SystemFiles;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

@ArquillianTest
@Promise("X2")
class OwnerOnlyTest {

    @Inject
    Diary diary;

    @Inject
    PrevalentSystem system;

    @Deployment
    static Archive<?> application() {
        return Application.of(OwnerOnlyTest.class).war();
    }

    @Test
    void nobodyElseCanReadOrWriteAnyOfTheFiles() throws IOException {
        diary.write("private");
        system.takeSnapshot();

        Path directory = SystemFiles.main().directory();
        assertThat(permissions(directory)).isEqualTo("rwx------");
        assertThat(permissions(directory.getParent())).isEqualTo("rwx------");
        assertThat(files(directory)).hasSizeGreaterThanOrEqualTo(3).allSatisfy(
                file -> assertThat(permissions(file)).isEqualTo("rw-------"));
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Prevalent
    static class Diary {

        private String page;

        public void write(String text) {
            page = text;
        }
    }
}
