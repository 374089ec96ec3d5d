package dev.copycat.tck.tomcat;

import dev.copycat.tck.Promise;
import dev.copycat.tck.server.LoggedInAtServer;

/** Whom Tomcat knows by its {@code tomcat-users.xml}. */
@Promise("T13")
class LoggedInAtTomcatTest extends LoggedInAtServer {}
