package dev.copycat.internal.cdi;

import dev.copycat.InvalidBeansException;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.List;

/**
 * The way to an instance that the container does not keep. Weld calls a bean past its interceptors while a call of it is on the
 * stack, unless one through a client proxy is above that: this is one.
 */
public class Passage {

    /** What is done at its end. */
    @FunctionalInterface
    public interface Work {

        /**
         * Does it.
         *
         * @return its result
         * @throws Throwable what a bean's method throws
         */
        Object run() throws Throwable;
    }

    /** For the container. */
    public Passage() {}

    /**
     * Does something.
     *
     * @param work what
     * @return its result
     * @throws Throwable what that throws
     */
    public Object through(Work work) throws Throwable {
        return work.run();
    }

    /** The bean, where a portable extension has brought it; a plain object where none is needed. */
    static Passage of(BeanManager container) {
        Bean<?> bean = container.resolve(container.getBeans(Passage.class));
        if (bean == null) {
            return new Passage();
        }
        Object reference = container.getReference(bean, Passage.class, container.createCreationalContext(bean));
        if (reference instanceof Passage passage) {
            return passage;
        }
        String mistake = "this CDI container has Copycat's classes from two places, as in an EAR with Copycat's jar twice, in lib"
                + " and in a WAR: leave one of them";
        throw new InvalidBeansException("The deployment stops: " + mistake + ".", List.of(mistake));
    }
}
