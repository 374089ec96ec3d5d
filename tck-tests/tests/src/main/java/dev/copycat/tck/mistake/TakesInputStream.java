package dev.copycat.tck.mistake;

import dev.copycat.Prevalent;
import java.io.IOException;
import java.io.InputStream;

@Prevalent
class TakesInputStream {

    private long size;

    public void readAll(InputStream source) throws IOException {
        size += source.readAllBytes().length;
    }
}
