/**
 * What the tests stand on: how an application is packed, restarted and refused, the same on every container.
 *
 * <p>A container that runs the tests in a process of its own gets them, this package, AssertJ and {@code copycat.jar} in
 * {@code WEB-INF/lib}; one that is embedded in the tests' process has these on the class path already.
 */
package dev.copycat.tck.harness;
