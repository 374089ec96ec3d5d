package dev.copycat.internal.cdi;

import dev.copycat.ArgumentNotCarriedException;
import dev.copycat.StateNotCarriedException;
import dev.copycat.internal.codec.ArgumentCodec;
import dev.copycat.internal.codec.ArgumentCodec.Parameter;
import dev.copycat.internal.engine.Transaction;
import dev.copycat.internal.graph.KeyedObjects.Reference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** How the arguments of one transaction method come into the journal, and to the method. */
final class MethodArguments {

    private final PrevalentMethod method;
    private final ArgumentCodec codec;
    private final KeyedArguments keyed;
    private final boolean anyKeyed;

    MethodArguments(PrevalentMethod method, ArgumentCodec codec, KeyedArguments keyed) {
        this.method = method;
        this.codec = codec;
        this.keyed = keyed;
        this.anyKeyed = method.parameters().stream().anyMatch(parameter -> keyed.cover(parameter.type()));
    }

    List<Parameter> parameters() {
        return method.parameters();
    }

    ArgumentCodec.Encoded encode(Object[] sent) {
        return codec.encode(sent);
    }

    /** What the method gets on some beans for what was journaled. */
    Object[] on(Supplier<Map<String, Object>> beans, Object[] decoded) {
        return anyKeyed ? keyed.find(this, decoded, beans.get()) : decoded;
    }

    /** What {@link #decode} gives, if any thread can ask for it and it is there; else empty, and it is for that to say why. */
    Optional<Object[]> decodeAhead(Transaction transaction) {
        try {
            return codec.isPlain() ? Optional.of(codec.decode(transaction.arguments())) : Optional.empty();
        } catch (RuntimeException toldByDecode) {
            return Optional.empty();
        }
    }

    Object[] decode(Transaction transaction) {
        try {
            return codec.decode(transaction.arguments());
        } catch (RuntimeException e) {
            throw new StateNotCarriedException(
                    "The journaled arguments of " + transaction.method() + " at sequence " + transaction.sequence()
                            + " do not fit the method (" + e.getClass().getName()
                            + "). Nothing was changed on disk. The arguments are values, so they are not told here; see them"
                            + " with the command cat of copycat.jar, --from and --to this sequence.",
                    transaction.method().toString(), null);
        }
    }

    /** What of the journaled arguments the method cannot take, and what to do. */
    List<String> misfits(Transaction transaction) {
        return codec.misfits(transaction.arguments()).stream().map(each -> method.name() + ", " + each).toList();
    }

    ArgumentNotCarriedException notFound(Reference reference, String reason) {
        return new ArgumentNotCarriedException(
                method.name() + " is journaled but did not run, and changed nothing, because an object of "
                        + reference.type().getName() + " that was passed is not to be found by its key any more: " + reason
                        + ". Look whether the call is still wanted, and make it again with an object that is there.",
                method.name().toString(), reference.type().getName(), null);
    }
}
