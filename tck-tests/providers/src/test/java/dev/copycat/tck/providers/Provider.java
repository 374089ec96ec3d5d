package dev.copycat.tck.providers;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;

/** A JSON-B provider with its JSON-P: the only one that an application sees which is started under it. */
enum Provider {
    YASSON("yasson", "parsson"),
    JOHNZON("johnzon-jsonb", "johnzon-core");

    private final String binding;
    private final String processing;

    Provider(String binding, String processing) {
        this.binding = binding;
        this.processing = processing;
    }

    Provider other() {
        return this == YASSON ? JOHNZON : YASSON;
    }

    /** The tests' class path, with the services of the other provider left out. */
    ClassLoader loader() {
        return new ClassLoader(Provider.class.getClassLoader()) {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                Enumeration<URL> all = super.getResources(name);
                return switch (name) {
                    case "META-INF/services/jakarta.json.bind.spi.JsonbProvider" -> only(all, binding);
                    case "META-INF/services/jakarta.json.spi.JsonProvider" -> only(all, processing);
                    default -> all;
                };
            }
        };
    }

    private static Enumeration<URL> only(Enumeration<URL> all, String jar) {
        return Collections.enumeration(
                Collections.list(all).stream().filter(url -> url.toString().contains("/" + jar)).toList());
    }
}
