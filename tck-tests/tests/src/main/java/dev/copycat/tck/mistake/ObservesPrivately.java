package dev.copycat.tck.mistake;

import dev.copycat.Prevalent;
import dev.copycat.ReadOnly;
import jakarta.enterprise.event.Observes;

@Prevalent
class ObservesPrivately {

    private int number;

    private void onNumber(@Observes Integer given) {
        number += given;
    }

    @ReadOnly
    public int number() {
        return number;
    }
}
