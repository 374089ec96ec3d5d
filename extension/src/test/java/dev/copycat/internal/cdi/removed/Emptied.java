package dev.copycat.internal.cdi.removed;

import dev.copycat.FormerName;
import dev.copycat.Prevalent;
import dev.copycat.RemovedFields;

/** What is kept of the bean until the next snapshot is made. */
@Prevalent
@FormerName("Counter")
@RemovedFields({"visits", "byName"})
public class Emptied {}
