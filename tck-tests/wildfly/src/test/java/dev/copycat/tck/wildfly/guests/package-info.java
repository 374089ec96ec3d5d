/** A secured application: a servlet, a session bean that lets in only some, and the prevalent bean behind it. */
package dev.copycat.tck.wildfly.guests;
