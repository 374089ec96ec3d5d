package dev.copycat.tck.mistake;

import dev.copycat.Prevalent;
import jakarta.enterprise.context.RequestScoped;

@Prevalent
@RequestScoped
class InRequestScope {

    private int number;

    public void change(int value) {
        number += value;
    }
}
