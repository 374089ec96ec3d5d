package dev.copycat.tck.mistake;

import dev.copycat.PrevalentObject;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** Whose objects cannot be prevalent. */
@Dependent
class WrongProducers {

    @Produces
    @PrevalentObject(queries = "noSuchQuery")
    Plain plain() {
        return new Plain();
    }

    @Produces
    @PrevalentObject(system = "other")
    Plain again() {
        return new Plain();
    }

    @Produces
    @PrevalentObject
    Hollow hollow() {
        return new Hollow() {};
    }

    static class Plain {

        private long count;

        public long count() {
            return ++count;
        }
    }

    abstract static class Hollow {

        public void change() {}
    }
}
