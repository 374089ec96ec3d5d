package dev.copycat.tck.mistake;

import dev.copycat.Prevalent;
import java.util.ArrayList;
import java.util.List;

@Prevalent
class WithPages {

    private final List<PageWithLock> pages = new ArrayList<>();

    public void add() {
        pages.add(new PageWithLock());
    }
}
