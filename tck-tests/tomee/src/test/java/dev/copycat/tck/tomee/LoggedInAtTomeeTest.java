package dev.copycat.tck.tomee;

import dev.copycat.tck.Promise;
import dev.copycat.tck.server.LoggedInAtServer;

/** Whom TomEE knows by its list of users. */
@Promise("T13")
class LoggedInAtTomeeTest extends LoggedInAtServer {}
