/** An application for tests that are clients over HTTP of a server of their own: a prevalent bean, and the servlet before it. */
package dev.copycat.tck.visits;
