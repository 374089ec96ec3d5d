/** What the tests of all containers cannot have: Copycat in the library folder of the server, and one without CDI. */
package dev.copycat.tck.tomcat;
