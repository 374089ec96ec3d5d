/** What the platform brings, and does without: each test in a container of its own, on files of its own. */
package dev.copycat.platform;
