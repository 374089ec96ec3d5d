/** The wiki, version one. */
package dev.copycat.walk.one;
