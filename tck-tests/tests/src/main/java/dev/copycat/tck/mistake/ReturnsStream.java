package dev.copycat.tck.mistake;

import dev.copycat.Prevalent;
import dev.copycat.ReadOnly;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

@Prevalent
class ReturnsStream {

    private final List<String> names = new ArrayList<>();

    @ReadOnly
    public Stream<String> namesLater() {
        return names.stream();
    }
}
