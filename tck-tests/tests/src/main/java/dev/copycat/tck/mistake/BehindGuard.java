package dev.copycat.tck.mistake;

import dev.copycat.Prevalent;

@Prevalent
class BehindGuard {

    @Enabled
    public void open() {}
}
