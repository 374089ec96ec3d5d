package dev.copycat.internal.codec;

import dev.copycat.internal.json.JsonInput;
import dev.copycat.internal.json.JsonOutput;
import java.lang.reflect.Type;

/** Arguments that are journaled as references to what the state holds, not as values. Thread-safe. */
public interface References {

    /** Every argument is a value. */
    References NONE = new References() {
        @Override
        public boolean cover(Type parameter) {
            return false;
        }

        @Override
        public Object write(Type parameter, Object sent, JsonOutput out) {
            throw new IllegalStateException();
        }

        @Override
        public Object read(Type parameter, JsonInput in) {
            throw new IllegalStateException();
        }
    };

    /**
     * Whether arguments are references.
     *
     * @param parameter the declared type
     * @return whether they are
     */
    boolean cover(Type parameter);

    /**
     * Writes what refers to an argument.
     *
     * @param parameter the declared type
     * @param sent the argument, not null
     * @param out where to
     * @return what {@link #read} will bring back
     * @throws IllegalArgumentException if nothing can refer to it; the message says why
     */
    Object write(Type parameter, Object sent, JsonOutput out);

    /**
     * Reads what refers to an argument.
     *
     * @param parameter the declared type
     * @param in where from, not at {@code null}
     * @return what stands for the argument until the method runs
     */
    Object read(Type parameter, JsonInput in);
}
