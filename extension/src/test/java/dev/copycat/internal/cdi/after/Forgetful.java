package dev.copycat.internal.cdi.after;

import dev.copycat.FormerName;
import dev.copycat.Prevalent;
import java.util.ArrayList;
import java.util.List;

/** The bean under its new name, which forgets to say what its methods were. */
@Prevalent
@FormerName("dev.copycat.internal.cdi.before.Shop")
public class Forgetful {

    @FormerName("orders")
    private final List<Purchase> purchases = new ArrayList<>();

    private long revision;

    public void buy(Purchase purchase) {
        purchases.add(purchase);
        revision++;
    }
}
