/** Promises M: how a prevalent bean is written. */
package dev.copycat.tck.model;
