package dev.copycat.internal.cdi;

import dev.copycat.InvalidBeansException;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.JsonbException;
import java.util.List;
import java.util.Locale;

/**
 * The container's JSON-B, without the machine's locale: a journal is read on other machines too. Made only if a parameter asks
 * for it: to make it is a tenth of a start.
 */
final class JsonBinding {

    private Jsonb jsonb;

    /** For a method that has a parameter that is no scalar; throws if the container has no JSON-B. */
    Jsonb of(PrevalentMethod method) {
        if (jsonb == null) {
            try {
                jsonb = JsonbBuilder.create(new JsonbConfig().withNullValues(true).withLocale(Locale.ROOT));
            } catch (JsonbException | LinkageError missing) {
                throw missing(method, missing);
            }
        }
        return jsonb;
    }

    /** Ends it. */
    void close() throws Exception {
        if (jsonb != null) {
            jsonb.close();
        }
    }

    private static InvalidBeansException missing(PrevalentMethod method, Throwable cause) {
        String mistake = method.name() + " has a parameter that JSON-B has to carry, and there is no JSON-B provider here ("
                + cause + "): put one beside the application, such as org.eclipse:yasson, or have the server bring its own";
        InvalidBeansException refusal =
                new InvalidBeansException("The deployment stops: " + mistake + ".", List.of(mistake));
        refusal.initCause(cause);
        return refusal;
    }
}
