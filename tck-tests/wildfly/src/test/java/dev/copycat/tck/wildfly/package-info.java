/** What only a real server can show: the sample WAR, unchanged, on WildFly. */
package dev.copycat.tck.wildfly;
