package dev.copycat.tck.preview;

import dev.copycat.tck.Promise;
import dev.copycat.tck.server.LoggedInAtServer;

/** Whom WildFly Preview knows by its {@code application-users.properties}. */
@Promise("T13")
class LoggedInAtWildFlyPreviewTest extends LoggedInAtServer {}
