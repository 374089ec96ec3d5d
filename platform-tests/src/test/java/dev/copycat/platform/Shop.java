package dev.copycat.platform;

import dev.copycat.Prevalent;
import dev.copycat.ReadOnly;
import java.util.ArrayList;
import java.util.List;

/** What all tests here have. */
@Prevalent
public class Shop {

    private final List<String> orders = new ArrayList<>();

    public int order(String article) {
        orders.add(article);
        return orders.size();
    }

    @ReadOnly
    public List<String> orders() {
        return List.copyOf(orders);
    }
}
