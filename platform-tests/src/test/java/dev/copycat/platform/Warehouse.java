package dev.copycat.platform;

import dev.copycat.Prevalent;
import dev.copycat.ReadOnly;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.util.Map;
import java.util.TreeMap;

/** A bean whose methods say what they take. */
@Prevalent
public class Warehouse {

    private final Map<String, Integer> stock = new TreeMap<>();

    /** The limit is on the result, which is known only when it is done. */
    @Max(100)
    public int store(@NotBlank String article, @Positive int pieces) {
        return stock.merge(article, pieces, Integer::sum);
    }

    @ReadOnly
    public Map<String, Integer> stock() {
        return Map.copyOf(stock);
    }
}
