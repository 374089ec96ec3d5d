package dev.copycat.tck.mistake;

import dev.copycat.Prevalent;
import java.io.InputStream;

@Prevalent
class WithInputStream {

    private InputStream source;

    public void open() {
        source = InputStream.nullInputStream();
    }
}
