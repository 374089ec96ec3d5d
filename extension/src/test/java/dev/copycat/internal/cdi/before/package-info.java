/** Classes of an application, before a change of its code. */
package dev.copycat.internal.cdi.before;
