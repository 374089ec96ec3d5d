/** Classes of an application of which a bean goes. */
package dev.copycat.internal.cdi.removed;
