package dev.copycat.tck.preview;

import dev.copycat.tck.Promise;
import dev.copycat.tck.server.HealthyWildFly;

/** With {@code standalone-microprofile.xml}. */
@Promise("O4")
class HealthyPreviewTest extends HealthyWildFly {}
