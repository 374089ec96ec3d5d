package dev.copycat.internal.codec;

import dev.copycat.internal.codec.ArgumentCodec.Parameter;
import dev.copycat.internal.graph.BoundType;
import jakarta.json.bind.Jsonb;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Whether all of a journaled argument is in what JSON-B makes of it today. That is seen by having it written again, which
 * needs no knowledge of the provider: it must hold every member and value that was journaled, and may hold more.
 */
final class ArgumentFit {

    private static final String KEEP = ": keep its type, or take one that holds all values of it";

    private final Jsonb jsonb;
    private final Parameter parameter;
    private final BoundType type;
    private final FormerJson journaled;

    /**
     * One argument.
     *
     * @param jsonb the provider
     * @param parameter what it is passed as
     * @param json as it was journaled, in UTF-8
     */
    ArgumentFit(Jsonb jsonb, Parameter parameter, byte[] json) {
        this.jsonb = jsonb;
        this.parameter = parameter;
        this.type = BoundType.of(parameter.type());
        this.journaled = FormerJson.of(json, type);
    }

    /**
     * What was journaled and is not in the object.
     *
     * @param decoded what JSON-B made of it
     * @return what is lost, and what to do; never a value
     */
    List<String> lost(Object decoded) {
        String again;
        try {
            again = JsonText.oneLine(jsonb.toJson(decoded, parameter.type()));
        } catch (RuntimeException e) {
            return unreadable(e);
        }
        byte[] today = journaled.text().getBytes(StandardCharsets.UTF_8);
        List<String> lost = JsonLeaves.lost(today, again.getBytes(StandardCharsets.UTF_8)).stream()
                .map(this::told)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        return lost.isEmpty() || journaled.lacking().isEmpty() ? lost : lacking();
    }

    /**
     * Why JSON-B makes nothing of it.
     *
     * @param failure what it threw
     * @return what is wrong, and what to do; never a value
     */
    List<String> unreadable(Throwable failure) {
        return journaled.lacking().isEmpty()
                ? List.of("JSON-B cannot make a " + parameter.type().getTypeName() + " of what was journaled ("
                        + failure.getClass().getName() + ")" + KEEP)
                : lacking();
    }

    private List<String> lacking() {
        return journaled.lacking().stream()
                .map(Class::getName)
                .sorted()
                .map(name -> name + " has no longer the constant that was journaled: bring it back, or put @FormerName on the one"
                        + " that it is")
                .toList();
    }

    /** Follows the declared types, so that no key of a map is told; null if nothing is lost because it is worked out anew. */
    private String told(List<String> way) {
        BoundType at = JsonParts.value(type);
        String last = "it";
        for (String step : way) {
            JsonClass own = step == null ? null : JsonParts.fields(at).orElse(null);
            if (own != null && !own.reads(step)) {
                return unread(own, at.raw(), step);
            }
            if (own != null && !own.members().containsKey(step) && !own.tells(step)) {
                return unseen(own, step);
            }
            last = own != null ? own.type().getName() + "." + step : last;
            at = step == null ? JsonParts.element(at) : JsonParts.member(at, step);
        }
        return last + " does not hold what was journaled" + KEEP;
    }

    private static String unread(JsonClass owner, Class<?> declared, String member) {
        if (!owner.today(member).equals(member)) {
            return merged(owner, member);
        }
        return owner.tells(member) ? null : gone(declared, member);
    }

    private static String unseen(JsonClass owner, String member) {
        return owner.type().getName() + "." + member + " is taken by a method and given by none, so that nothing shows whether it"
                + " is kept: add its getter, or take the method away and put @FormerName(\"" + member + "\") on the field";
    }

    private static String merged(JsonClass owner, String member) {
        return owner.type().getName() + "." + member + " is ." + owner.today(member)
                + " now, as another that stands beside it is: name the one whose values are to go, and not the other, in"
                + " @RemovedFields on the class" + (owner.tells(member) ? ", and put @JsonbTransient on its getter" : "");
    }

    private static String gone(Class<?> owner, String member) {
        return (JsonParts.subtypes(owner).isEmpty() ? "" : "a subtype of ") + owner.getName() + " has no " + member
                + " now: bring it back, put @FormerName(\"" + member + "\") on what it is, or @RemovedFields(\"" + member
                + "\") on the class";
    }
}
