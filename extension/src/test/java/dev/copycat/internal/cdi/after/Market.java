package dev.copycat.internal.cdi.after;

import dev.copycat.FormerName;
import dev.copycat.Prevalent;
import dev.copycat.ReadOnly;
import java.util.ArrayList;
import java.util.List;

/** The bean under its new name, with a wider field and a new one. */
@Prevalent
@FormerName("dev.copycat.internal.cdi.before.Shop")
public class Market {

    @FormerName("orders")
    private final List<Purchase> purchases = new ArrayList<>();

    private long revision;
    private final List<String> notes = new ArrayList<>();

    @FormerName("place")
    public void buy(Purchase purchase) {
        purchases.add(purchase);
    }

    @FormerName("cancel(int)")
    public void giveBack(int index) {
        purchases.remove(index);
        revision++;
    }

    @ReadOnly
    public List<Purchase> purchases() {
        return List.copyOf(purchases);
    }

    @ReadOnly
    public String rest() {
        return revision + " " + notes;
    }
}
