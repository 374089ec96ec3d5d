package dev.copycat.fuzz;

import dev.copycat.internal.graph.GraphComparison;
import dev.copycat.internal.graph.GraphModel;
import dev.copycat.internal.graph.Root;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** The beans of the seed corpus, with a class loader of their own that remembers which classes it was asked for. */
public final class Beans {

    private static final String STATE = "dev.copycat.fuzz.state.";

    /** The seed corpus has snapshots of beans with 0 to so many things in them. */
    public static final int IN_CORPUS = 4;

    private final Loader loader = new Loader();
    private final Class<?> shelf;
    private final GraphModel model;

    /** Loads them. */
    public Beans() {
        shelf = loader.shelf();
        model = GraphModel.of(List.of(new Root("shelf", shelf, field -> true)));
    }

    /** The classes that the beans' state may be made of. */
    public GraphModel model() {
        return model;
    }

    /** Beans with so much in them. */
    public Map<String, Object> filled(int count) {
        try {
            Object bean = shelf.getConstructor().newInstance();
            shelf.getMethod("fill", int.class).invoke(bean, count);
            return Map.of("shelf", bean);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the state of some beans is one that a snapshot of the corpus holds. */
    public boolean oneOfTheCorpus(Map<String, Object> beans) {
        return IntStream.rangeClosed(0, IN_CORPUS)
                .anyMatch(count -> GraphComparison.difference(model, beans, filled(count)).isEmpty());
    }

    /** Fails if a class of this application was loaded that none of its code names. */
    public void requireNoneLoadedByName() {
        if (loader.asked.contains(STATE + "Trap") || System.getProperty("copycat.trap") != null) {
            throw new AssertionError("A class was loaded because a file names it.");
        }
    }

    private static final class Loader extends ClassLoader {

        private final Set<String> asked = ConcurrentHashMap.newKeySet();

        Loader() {
            super(Beans.class.getClassLoader());
        }

        Class<?> shelf() {
            try {
                return loadClass(STATE + "Shelf");
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(STATE)) {
                return super.loadClass(name, resolve);
            }
            asked.add(name);
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : define(name);
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
