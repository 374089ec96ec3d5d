/** The jar beside what platforms have, found as in an application: by discovery, in Weld SE. */
package dev.copycat.platform;
