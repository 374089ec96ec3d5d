package dev.copycat.internal.codec;

import dev.copycat.ArgumentNotCarriedException;
import dev.copycat.internal.graph.BoundType;
import dev.copycat.internal.graph.ContentComparison;
import dev.copycat.internal.json.JsonInput;
import dev.copycat.internal.json.JsonOutput;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The arguments of one method ⇄ a JSON array. What is encoded is decoded at once and compared, so that a value which JSON-B
 * does not bring back equal never reaches the journal. Thread-safe.
 */
public final class ArgumentCodec {

    private static final String NULL = "null";
    private static final Set<Type> READ_FROM_NULL =
            Set.of(Optional.class, OptionalInt.class, OptionalLong.class, OptionalDouble.class);

    private final Jsonb jsonb;
    private final String method;
    private final List<Parameter> parameters;
    private final Limits limits;
    private final References references;
    private final boolean plain;
    /** The parameters whose arguments are references, by identity. */
    private final Set<Parameter> referring = Collections.newSetFromMap(new IdentityHashMap<>());
    /** The parameters whose journaled arguments may have other names than today, by identity. */
    private final Set<Parameter> renamed = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * A parameter.
     *
     * @param name its name, for messages
     * @param type its declared type, without type variables
     */
    public record Parameter(String name, Type type) {}

    /**
     * Encoded arguments.
     *
     * @param json a JSON array in UTF-8
     * @param decoded what replay will decode from it
     */
    public record Encoded(byte[] json, Object[] decoded) {}

    /**
     * A codec for one method, all of whose arguments are values.
     *
     * @param jsonb the provider
     * @param method the method, for messages
     * @param parameters its parameters in order
     * @param limits what the arguments may at most be
     */
    public ArgumentCodec(Jsonb jsonb, String method, List<Parameter> parameters, Limits limits) {
        this(jsonb, method, parameters, limits, References.NONE);
    }

    /**
     * A codec for one method.
     *
     * @param jsonb the provider; null will do if the parameters {@linkplain #arePlain are plain}
     * @param method the method, for messages
     * @param parameters its parameters in order
     * @param limits what the arguments may at most be
     * @param references which arguments are none
     */
    public ArgumentCodec(Jsonb jsonb, String method, List<Parameter> parameters, Limits limits, References references) {
        this.references = references;
        this.jsonb = jsonb;
        this.method = method;
        this.parameters = List.copyOf(parameters);
        this.limits = limits;
        this.plain = arePlain(parameters);
        this.parameters.stream().filter(parameter -> references.cover(parameter.type())).forEach(referring::add);
        this.parameters.stream()
                .filter(parameter -> ArgumentClasses.of(List.of(parameter.type())).changed())
                .forEach(renamed::add);
    }

    /**
     * Whether arguments are written and read without JSON-B.
     *
     * @param parameters the parameters of a method
     * @return whether a codec for them needs no provider
     */
    public static boolean arePlain(List<Parameter> parameters) {
        return parameters.stream().allMatch(parameter -> Scalars.covers(parameter.type()));
    }

    /**
     * Whether the arguments are read without JSON-B and without references, so that neither the application's code nor its
     * class loader has a part in it.
     *
     * @return whether {@link #decode} may be called on any thread
     */
    public boolean isPlain() {
        return plain;
    }

    /**
     * Encodes, decodes and compares.
     *
     * @param sent the arguments
     * @return their JSON, and the values that it stands for
     * @throws ArgumentNotCarriedException if an argument does not come back equal or is beyond a limit
     */
    public Encoded encode(Object[] sent) {
        JsonOutput out = new JsonOutput(128).raw('[');
        Object[] decoded = new Object[sent.length];
        for (int i = 0; i < sent.length; i++) {
            if (i > 0) {
                out.raw(',');
            }
            decoded[i] = encode(parameters.get(i), sent[i], out);
            if (out.length() > limits.bytes()) {
                throw refused(parameters.get(i).name(), "the arguments are more than " + limits.bytes() + " bytes of JSON",
                        "Pass less at a time, or raise copycat.record.max-bytes", null);
            }
        }
        out.raw(']');
        return new Encoded(Arrays.copyOf(out.array(), out.length()), decoded);
    }

    /**
     * Decodes journaled arguments.
     *
     * @param json a JSON array in UTF-8
     * @return the arguments
     * @throws ArgumentNotCarriedException if they do not fit the parameters
     */
    public Object[] decode(byte[] json) {
        Object[] decoded = new Object[parameters.size()];
        JsonInput in = new JsonInput(json, 0, json.length);
        in.beginArray();
        int count = 0;
        while (in.nextElement()) {
            if (count == decoded.length) {
                throw new IllegalArgumentException(method + " is journaled with more than " + count + " arguments");
            }
            decoded[count] = decode(parameters.get(count), in, json);
            count++;
        }
        if (count != decoded.length) {
            throw new IllegalArgumentException(method + " is journaled with " + count + " arguments");
        }
        return decoded;
    }

    /**
     * What of journaled arguments does not fit the parameters, or is lost on the way to them.
     *
     * @param json a JSON array in UTF-8
     * @return what is wrong with which parameter, and what to do; never a value; empty if nothing is
     */
    public List<String> misfits(byte[] json) {
        List<String> misfits = new ArrayList<>();
        JsonInput in = new JsonInput(json, 0, json.length);
        in.beginArray();
        int count = 0;
        for (; in.nextElement(); count++) {
            byte[] value = Arrays.copyOfRange(json, in.skipValue(), in.position());
            if (count < parameters.size()) {
                Parameter parameter = parameters.get(count);
                misfits(parameter, value).forEach(each -> misfits.add("parameter " + parameter.name() + ": " + each));
            }
        }
        if (count != parameters.size()) {
            misfits.add("it was journaled with " + count + " arguments: bring back a method that has as many parameters");
        }
        return misfits;
    }

    private List<String> misfits(Parameter parameter, byte[] value) {
        boolean given = value[0] != 'n';
        if (!given || Scalars.covers(parameter.type()) || referring.contains(parameter)) {
            return fits(parameter, value) ? List.of() : List.of("what was journaled is no " + parameter.type().getTypeName()
                    + (given && referring.contains(parameter) ? ", by its @Key" : "") + ": bring back a method that takes it");
        }
        ArgumentFit fit = new ArgumentFit(jsonb, parameter, value);
        Object decoded;
        try {
            decoded = decode(parameter, new JsonInput(value, 0, value.length), value);
        } catch (RuntimeException e) {
            return fit.unreadable(e.getCause() == null ? e : e.getCause());
        }
        return fit.lost(decoded);
    }

    private boolean fits(Parameter parameter, byte[] value) {
        try {
            Object decoded = decode(parameter, new JsonInput(value, 0, value.length), value);
            return decoded != null || !(parameter.type() instanceof Class<?> type && type.isPrimitive());
        } catch (RuntimeException otherwise) {
            return false;
        }
    }

    private Object encode(Parameter parameter, Object sent, JsonOutput out) {
        if (Scalars.covers(parameter.type())) {
            Scalars.write(sent, out);
            if (sent instanceof String text) {
                requireWellFormed(parameter, text);
            }
            return sent;
        }
        if (sent == null && !readsNull(parameter.type())) {
            out.raw(NULL);
            return null;
        }
        if (referring.contains(parameter)) {
            return refer(parameter, sent, out);
        }
        String json = sent == null ? NULL : toJson(parameter, sent);
        requireWellFormed(parameter, json);
        int depth = JsonText.depth(json);
        if (depth > limits.depth()) {
            throw refused(parameter.name(), "it nests " + depth + " objects and arrays",
                    "Flatten it, or raise copycat.record.max-depth", null);
        }
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        Object decoded = read(parameter, text(parameter, bytes, 0, bytes.length));
        Optional<String> difference = ContentComparison.difference(sent, decoded, parameter.type());
        if (difference.isPresent()) {
            throw refused(parameter.name() + difference.get(), "JSON-B does not bring it back equal",
                    "Pass a record or class whose JSON holds all of its state, of exactly the declared type", null);
        }
        out.raw(bytes);
        return decoded;
    }

    private Object refer(Parameter parameter, Object sent, JsonOutput out) {
        try {
            return references.write(parameter.type(), sent, out);
        } catch (IllegalArgumentException notFound) {
            throw refused(parameter.name(), notFound.getMessage(),
                    "Pass an object whose key one object of the state has, and only one", null);
        }
    }

    private String toJson(Parameter parameter, Object sent) {
        try {
            return JsonText.oneLine(jsonb.toJson(sent, parameter.type()));
        } catch (StackOverflowError endless) {
            throw refused(parameter.name(), "it refers to itself, or nests too deep",
                    "Pass a value without cycles, for example keys instead of objects", null);
        } catch (RuntimeException e) {
            throw refused(parameter.name(), "JSON-B cannot write it (" + e + ")",
                    "Pass a type that JSON-B can carry", e);
        }
    }

    private Object fromJson(Parameter parameter, String json) {
        try {
            return jsonb.fromJson(json, parameter.type());
        } catch (StackOverflowError tooDeep) {
            throw refused(parameter.name(), "it nests too deep", "Flatten it", null);
        } catch (RuntimeException e) {
            throw refused(parameter.name(), "JSON-B wrote it but cannot read it back (" + e + ")",
                    "Give the type a public constructor without parameters, or one marked @JsonbCreator", e);
        }
    }

    private Object decode(Parameter parameter, JsonInput in, byte[] json) {
        if (Scalars.covers(parameter.type())) {
            return Scalars.read(parameter.type(), in);
        }
        if (referring.contains(parameter) && in.peek() != 'n') {
            return references.read(parameter.type(), in);
        }
        return read(parameter, text(parameter, json, in.skipValue(), in.position()));
    }

    private Object read(Parameter parameter, String json) {
        return json.equals(NULL) && !readsNull(parameter.type()) ? null : fromJson(parameter, json);
    }

    /** Whether JSON-B makes an object of the JSON value null. */
    private static boolean readsNull(Type type) {
        Type raw = type instanceof ParameterizedType generic ? generic.getRawType() : type;
        return READ_FROM_NULL.contains(raw) || raw instanceof Class<?> json && JsonValue.class.isAssignableFrom(json);
    }

    /** What JSON-B is given to read, of a call and of the journal alike. */
    private String text(Parameter parameter, byte[] json, int from, int to) {
        return renamed.contains(parameter)
                ? FormerJson.of(Arrays.copyOfRange(json, from, to), BoundType.of(parameter.type())).text()
                : new String(json, from, to - from, StandardCharsets.UTF_8);
    }

    private void requireWellFormed(Parameter parameter, String text) {
        int at = JsonText.unpairedSurrogate(text);
        if (at >= 0) {
            throw refused(parameter.name(), "character " + at + " of its text is half of a surrogate pair",
                    "Pass whole characters", null);
        }
    }

    private ArgumentNotCarriedException refused(String where, String fault, String remedy, Throwable cause) {
        return new ArgumentNotCarriedException(
                method + " was not journaled and did not run, because of its parameter " + where + ": " + fault + ". "
                        + remedy + ".",
                method, where, cause);
    }
}
