package dev.copycat.tck.liberty;

import dev.copycat.tck.Promise;
import dev.copycat.tck.server.SharedLibrary;

/** In Liberty's {@code lib/global}. */
@Promise("D7")
class SharedLibraryTest extends SharedLibrary {

    SharedLibraryTest() {
        super("annotated");
    }
}
