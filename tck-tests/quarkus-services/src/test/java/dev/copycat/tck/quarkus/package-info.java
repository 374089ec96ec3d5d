/** What only Quarkus can show: its extensions for MicroProfile Health, security and context propagation beside the jar. */
package dev.copycat.tck.quarkus;
