package dev.copycat.benchmarks;

import dev.copycat.Prevalent;

/** A prevalent bean with no state and no methods. */
@Prevalent
public class EmptyWiki {}
