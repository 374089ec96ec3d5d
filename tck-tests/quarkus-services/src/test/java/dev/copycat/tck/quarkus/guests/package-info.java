/** A secured application: a resource, and behind it the prevalent bean that lets in only some. */
package dev.copycat.tck.quarkus.guests;
