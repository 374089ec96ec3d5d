package dev.copycat.internal.events;

import dev.copycat.Prevalent;
import dev.copycat.internal.cdi.PrevalentExtension;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.util.ArrayList;
import java.util.List;

/** A bean, and a process of its own with it. */
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

    static SeContainer container() {
        return SeContainerInitializer.newInstance().disableDiscovery().addExtensions(new PrevalentExtension())
                .addBeanClasses(Counter.class).initialize();
    }

    /** Calls the bean once, and prints what it says. */
    public static void main(String[] none) {
        try (SeContainer container = container()) {
            System.out.println("counted " + container.select(Counter.class).get().add("one"));
        }
    }
}
