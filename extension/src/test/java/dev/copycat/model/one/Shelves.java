package dev.copycat.model.one;

import dev.copycat.FormerName;
import dev.copycat.model.Actor;
import java.util.List;

/** The beans of this version. */
public final class Shelves {

    private Shelves() {}

    /** One of each. */
    public static List<Actor> all() {
        return List.of(new ShelfA(), new ShelfB(), new ShelfC(), new ShelfD());
    }

    @FormerName("dev.copycat.model.two.Racks$RackA")
    private static final class ShelfA extends Shelf {
        private static final long serialVersionUID = 1;
    }

    @FormerName("dev.copycat.model.two.Racks$RackB")
    private static final class ShelfB extends Shelf {
        private static final long serialVersionUID = 1;
    }

    @FormerName("dev.copycat.model.two.Racks$RackC")
    private static final class ShelfC extends Shelf {
        private static final long serialVersionUID = 1;
    }

    @FormerName("dev.copycat.model.two.Racks$RackD")
    private static final class ShelfD extends Shelf {
        private static final long serialVersionUID = 1;
    }
}
