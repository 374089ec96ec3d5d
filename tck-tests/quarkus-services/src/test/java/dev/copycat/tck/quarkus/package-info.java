/** What only Quarkus can show: its extension for MicroProfile Health beside the jar. */
package dev.copycat.tck.quarkus;
