package dev.copycat.internal.cdi.after;

import dev.copycat.FormerName;
import dev.copycat.Prevalent;
import dev.copycat.ReadOnly;
import dev.copycat.RemovedFields;

/** The bean under its new name, whose methods are no transactions any more; one has another name, too. */
@Prevalent
@FormerName("dev.copycat.internal.cdi.before.Shop")
@RemovedFields({"orders", "revision"})
public class Window {

    @ReadOnly
    @FormerName("place")
    public void look(Purchase purchase) {}

    @ReadOnly
    public void cancel(int index) {}
}
