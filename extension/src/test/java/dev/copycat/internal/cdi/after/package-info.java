/** Classes of an application, after a change of its code. */
package dev.copycat.internal.cdi.after;
