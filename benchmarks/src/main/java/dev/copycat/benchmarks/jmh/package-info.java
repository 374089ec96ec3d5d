/** The small, with JMH: single calls through CDI. */
package dev.copycat.benchmarks.jmh;
