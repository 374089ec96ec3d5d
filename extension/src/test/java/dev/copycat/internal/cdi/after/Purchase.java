package dev.copycat.internal.cdi.after;

import dev.copycat.FormerName;

/** What is ordered, under its new name. */
@FormerName("dev.copycat.internal.cdi.before.Order")
public record Purchase(String article, int count) {}
