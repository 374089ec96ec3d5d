package dev.copycat.tck.jetty;

import dev.copycat.tck.Promise;
import dev.copycat.tck.server.WithoutCdi;

/** Jetty alone. */
@Promise("M7")
class WithoutCdiTest extends WithoutCdi {}
