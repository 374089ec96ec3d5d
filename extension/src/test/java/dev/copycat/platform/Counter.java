package dev.copycat.platform;

import dev.copycat.Prevalent;
import dev.copycat.ReadOnly;
import java.util.ArrayList;
import java.util.List;

/** The smallest system. */
@Prevalent
public class Counter {

    private final List<String> words = new ArrayList<>();

    public int add(String word) {
        if (word.isEmpty()) {
            throw new IllegalArgumentException("a word has letters");
        }
        words.add(word);
        return words.size();
    }

    @ReadOnly
    public List<String> words() {
        return List.copyOf(words);
    }
}
