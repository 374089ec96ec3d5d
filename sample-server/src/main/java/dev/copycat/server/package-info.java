/** A small server for the wiki's WAR file, for people who have just cloned the repository. */
package dev.copycat.server;
