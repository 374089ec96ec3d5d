package dev.copycat.tck.jetty;

import dev.copycat.tck.Promise;
import dev.copycat.tck.server.LoggedInAtServer;

/** Whom Jetty knows by its login service. */
@Promise("T13")
class LoggedInAtJettyTest extends LoggedInAtServer {}
