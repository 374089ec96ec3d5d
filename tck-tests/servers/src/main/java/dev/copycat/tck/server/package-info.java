/** Servers in processes of their own, as their users run them, and what the very same WAR file must do on each. */
package dev.copycat.tck.server;
