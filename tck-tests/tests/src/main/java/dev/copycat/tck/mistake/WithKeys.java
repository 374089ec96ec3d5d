package dev.copycat.tck.mistake;

import dev.copycat.Key;
import dev.copycat.Prevalent;
import java.util.HashMap;
import java.util.Map;

@Prevalent
class WithKeys {

    /** Known by its number. */
    static class Ticket {
        @Key
        private int number;
    }

    /** Known by too much. */
    static class Seat {
        @Key
        private int row;

        @Key
        private double column;
    }

    /** What someone wants. */
    record Wish(Ticket ticket, String text) {}

    private final Map<Integer, Ticket> tickets = new HashMap<>();
    private final Map<String, Seat> seats = new HashMap<>();

    @Key
    private String name = "the bean's own";

    public void wish(Wish wish) {
        name = tickets.get(wish.ticket().number) + wish.text() + seats;
    }
}
