package dev.copycat.tck.tomcat;

import dev.copycat.tck.Promise;
import dev.copycat.tck.server.WithoutCdi;

/** Tomcat alone. */
@Promise("M7")
class WithoutCdiTest extends WithoutCdi {}
