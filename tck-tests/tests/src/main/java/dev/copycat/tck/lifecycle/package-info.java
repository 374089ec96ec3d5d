/** What becomes of an application on a server: redeployed, undeployed under load, in several archives, or without CDI. */
package dev.copycat.tck.lifecycle;
