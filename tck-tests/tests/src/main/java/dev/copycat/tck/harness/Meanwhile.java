package dev.copycat.tck.harness;

import java.io.IOException;

/** What happens to an application's files while the application is not deployed. */
@FunctionalInterface
public interface Meanwhile {

    /**
     * Acts on the files.
     *
     * @param main the files of the system {@code main}
     * @throws IOException if it cannot
     */
    void act(SystemFiles main) throws IOException;

    /** They are left alone. */
    final class Nothing implements Meanwhile {

        @Override
        public void act(SystemFiles main) {
            // Nothing happens.
        }
    }
}
