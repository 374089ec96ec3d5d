package dev.copycat.tck.glassfish8;

import dev.copycat.tck.Promise;
import dev.copycat.tck.server.SharedLibrary;

/** In the domain's {@code lib}. */
@Promise("D7")
class SharedLibraryTest extends SharedLibrary {

    SharedLibraryTest() {
        super("all");
    }
}
