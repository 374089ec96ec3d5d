/** Beans of a system, as they are at first. */
package dev.copycat.model.one;
