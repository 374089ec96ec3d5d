package dev.copycat.tck.mistake;

import dev.copycat.Prevalent;
import dev.copycat.ReadOnly;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

@Prevalent
class ReturnsIterator {

    private final List<String> names = new ArrayList<>();

    @ReadOnly
    public Iterator<String> namesOneByOne() {
        return names.iterator();
    }
}
