package dev.copycat.model.two;

import dev.copycat.FormerName;
import dev.copycat.model.Actor;
import java.util.List;

/** The beans of this version. */
public final class Racks {

    private Racks() {}

    /** One of each. */
    public static List<Actor> all() {
        return List.of(new RackA(), new RackB(), new RackC(), new RackD());
    }

    @FormerName("dev.copycat.model.one.Shelves$ShelfA")
    private static final class RackA extends Rack {
        private static final long serialVersionUID = 1;
    }

    @FormerName("dev.copycat.model.one.Shelves$ShelfB")
    private static final class RackB extends Rack {
        private static final long serialVersionUID = 1;
    }

    @FormerName("dev.copycat.model.one.Shelves$ShelfC")
    private static final class RackC extends Rack {
        private static final long serialVersionUID = 1;
    }

    @FormerName("dev.copycat.model.one.Shelves$ShelfD")
    private static final class RackD extends Rack {
        private static final long serialVersionUID = 1;
    }
}
