package dev.copycat.crash;

import java.nio.file.Path;
import java.util.List;

/**
 * What a fault has left.
 *
 * @param data the directory of all data
 * @param log what the clients saw
 * @param live the entries that a query gave before the end, if it could be asked
 */
record Aftermath(Path data, Path log, List<String> live) {}
