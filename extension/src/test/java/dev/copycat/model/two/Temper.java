package dev.copycat.model.two;

import dev.copycat.FormerName;

@FormerName("dev.copycat.model.one.Mood")
enum Temper {
    @FormerName("CALM")
    QUIET,
    WILD {
        @Override
        public String toString() {
            return "wild";
        }
    }
}
