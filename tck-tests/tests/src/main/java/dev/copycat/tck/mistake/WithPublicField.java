package dev.copycat.tck.mistake;

import dev.copycat.Prevalent;

@Prevalent
class WithPublicField {

    public int openToAll;

    public void change(int value) {
        openToAll = value;
    }
}
