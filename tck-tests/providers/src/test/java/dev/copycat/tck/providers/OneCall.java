package dev.copycat.tck.providers;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.util.List;

/** A process that makes one call, of a bean that needs JSON-B or of one that does not. */
final class OneCall {

    private OneCall() {}

    public static void main(String[] arguments) {
        boolean plain = arguments[0].equals("plain");
        Class<?> bean = plain ? Plain.class : Demanding.class;
        try (SeContainer container = SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addExtensions(CrosswiseTest.extensions(OneCall.class.getClassLoader()))
                .addBeanClasses(bean)
                .initialize()) {
            System.out.println("sum " + (plain
                    ? container.select(Plain.class).get().add(7)
                    : container.select(Demanding.class).get().add(List.of(7L))));
        }
    }
}
