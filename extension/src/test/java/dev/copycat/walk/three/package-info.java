/** The wiki, version three. */
package dev.copycat.walk.three;
