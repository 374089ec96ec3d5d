package dev.copycat.tck.mistake;

import dev.copycat.Prevalent;
import java.util.function.Supplier;

@Prevalent
class WithLambda {

    private Supplier<String> code;

    public void remember(String text) {
        code = () -> text;
    }
}
