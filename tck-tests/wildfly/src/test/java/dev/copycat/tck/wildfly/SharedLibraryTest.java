package dev.copycat.tck.wildfly;

import dev.copycat.tck.Promise;
import dev.copycat.tck.server.SharedLibrary;

/** As a global module. */
@Promise("D7")
class SharedLibraryTest extends SharedLibrary {

    SharedLibraryTest() {
        super("annotated");
    }
}
