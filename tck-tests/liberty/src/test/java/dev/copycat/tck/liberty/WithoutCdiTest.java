package dev.copycat.tck.liberty;

import dev.copycat.tck.Promise;
import dev.copycat.tck.server.LibertyServer;
import dev.copycat.tck.server.Server;
import dev.copycat.tck.server.WithoutCdi;
import java.io.IOException;
import java.nio.file.Path;

/** Liberty with servlets alone. */
@Promise("M7")
class WithoutCdiTest extends WithoutCdi {

    @Override
    protected Server server(Path base) throws IOException {
        return new LibertyServer(base).withNothingBut("servlet-6.0");
    }
}
