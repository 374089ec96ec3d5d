package dev.copycat.tck.tomcat;

import dev.copycat.tck.Promise;
import dev.copycat.tck.server.WithoutProvider;

/** With Weld. */
@Promise("M7")
class WithoutProviderTest extends WithoutProvider {}
