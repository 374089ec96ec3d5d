/** What the tests of all containers cannot have: a Tomcat with jars in its own library folder, and one without CDI. */
package dev.copycat.tck.tomcat;
