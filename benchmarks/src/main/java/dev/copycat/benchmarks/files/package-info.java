/** What the benchmarks do with files beside measuring them. */
package dev.copycat.benchmarks.files;
