package dev.copycat.internal.cdi.before;

import dev.copycat.Prevalent;
import java.util.ArrayList;
import java.util.List;

/** The bean as it was. */
@Prevalent
public class Shop {

    private final List<Order> orders = new ArrayList<>();
    private int revision;

    public void place(Order order) {
        orders.add(order);
    }

    public void cancel(int index) {
        orders.remove(index);
        revision++;
    }
}
