package dev.copycat.tck.providers;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.util.List;

/** A process that makes one call, of a bean that needs JSON-B or of one that does not. */
enum OneCall {
    PLAIN(Plain.class) {
        @Override
        long sum(SeContainer container) {
            return container.select(Plain.class).get().add(7);
        }
    },
    DEMANDING(Demanding.class) {
        @Override
        long sum(SeContainer container) {
            return container.select(Demanding.class).get().add(List.of(7L));
        }
    },
    RECORDING(Recording.class) {
        @Override
        long sum(SeContainer container) {
            return container.select(Recording.class).get().add(new Recording.Amount(7));
        }
    };

    private final Class<?> bean;

    OneCall(Class<?> bean) {
        this.bean = bean;
    }

    abstract long sum(SeContainer container);

    public static void main(String[] arguments) {
        OneCall call = valueOf(arguments[0]);
        try (SeContainer container = SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addExtensions(CrosswiseTest.extensions(OneCall.class.getClassLoader()))
                .addBeanClasses(call.bean)
                .initialize()) {
            System.out.println("sum " + call.sum(container));
        }
    }
}
