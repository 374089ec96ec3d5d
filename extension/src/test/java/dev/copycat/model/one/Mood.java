package dev.copycat.model.one;

import dev.copycat.FormerName;

@FormerName("dev.copycat.model.two.Temper")
enum Mood {
    @FormerName("QUIET")
    CALM,
    WILD {
        @Override
        public String toString() {
            return "wild";
        }
    }
}
