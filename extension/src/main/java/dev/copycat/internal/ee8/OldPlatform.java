package dev.copycat.internal.ee8;

/** What is to be said to those who bring Copycat where nothing is called {@code jakarta}. */
final class OldPlatform {

    private OldPlatform() {}

    /** Whether it is there; not where a server that deploys applications of EE 8 by translating them has translated ours, too. */
    static boolean has(Class<?> api) {
        return api.getName().startsWith("javax.");
    }

    static String refusal() {
        return "Copycat cannot work in this container, so the deployment stops: "
                + OldPlatform.class.getResource("OldPlatform.class") + " needs CDI 4.0 (jakarta.enterprise), so Jakarta"
                + " EE 10 or later, on Java 17 or later, and this is a container of EE 8 or before (javax)."
                + " Bring the application into a container of Jakarta EE 10, or take that jar away.";
    }
}
