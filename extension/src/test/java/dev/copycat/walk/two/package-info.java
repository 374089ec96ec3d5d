/** The wiki, version two. */
package dev.copycat.walk.two;
