/**
 * What the tests stand on: how an application is packed, restarted and refused, the same on every container.
 *
 * <p>A container that is a process of its own gets the tests, this package, AssertJ and {@code copycat.jar} in
 * {@code WEB-INF/lib}; one that is embedded in the tests' process has them on the class path already.
 */
package dev.copycat.tck.harness;
