package dev.copycat.benchmarks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.se.SeContainerInitializer;

/** The smallest application: {@code StartedApplication BEAN…} starts with these classes as its beans, and is halted. */
final class StartedApplication {

    private StartedApplication() {}

    /** A bean that has nothing to do with Copycat. */
    @ApplicationScoped
    static class Plain {}

    /**
     * Starts it. Extensions are those on the class path, as in any application.
     *
     * @param beans names of classes
     * @throws ClassNotFoundException if a class is not on the class path
     */
    public static void main(String[] beans) throws ClassNotFoundException {
        SeContainerInitializer application = SeContainerInitializer.newInstance();
        for (String bean : beans) {
            application.addBeanClasses(Class.forName(bean));
        }
        if (application.initialize().isRunning()) {
            Runtime.getRuntime().halt(0);
        }
    }
}
