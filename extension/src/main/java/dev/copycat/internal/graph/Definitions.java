package dev.copycat.internal.graph;

import dev.copycat.internal.json.JsonOutput;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Consumer;

/** Writes the line that defines a class before the first line that names it. */
final class Definitions {

    private final GraphModel model;
    private final Consumer<byte[]> lines;
    private final Set<Object> done = Collections.newSetFromMap(new IdentityHashMap<>());
    private final JsonOutput out = new JsonOutput(1_000);

    private FieldShape last;

    Definitions(GraphModel model, Consumer<byte[]> lines) {
        this.model = model;
        this.lines = lines;
    }

    /** Defines the class of an object that is carried by its fields. */
    void require(FieldShape shape) {
        if (shape == last) {
            return;
        }
        last = shape;
        boolean bean = shape.making() == FieldShape.Making.GIVEN;
        if (done.add(bean ? shape : shape.type())) {
            define(shape, bean);
        }
    }

    /** Defines a class of which no object need be there: an enum, or the component type of an array. */
    void require(Class<?> type) {
        Class<?> base = type;
        while (base.isArray()) {
            base = base.getComponentType();
        }
        if (!model.defined(base) || !done.add(base)) {
            return;
        }
        if (!base.isInterface() && model.shape(base) instanceof FieldShape shape) {
            define(shape, false);
        } else {
            begin(model.typeName(base), "name", base.getName());
            end();
        }
    }

    private void define(FieldShape shape, boolean bean) {
        for (StateField field : shape.fields()) {
            if (field.values() instanceof EnumType constants) {
                require(constants.type());
            }
        }
        begin(shape.tag(), bean ? "bean" : "name", bean ? model.nameOf(shape) : shape.type().getName());
        out.raw(",\"fields\":{");
        boolean first = true;
        for (StateField field : shape.fields()) {
            out.raw(first ? "" : ",").raw(field.prefix());
            out.string(field.values() == null ? "any" : field.values().tag());
            first = false;
        }
        out.raw('}');
        end();
    }

    private void begin(String alias, String member, String name) {
        out.raw("{\"class\":").string(alias).raw(',').string(member).raw(':').string(name);
    }

    private void end() {
        out.raw('}');
        lines.accept(Arrays.copyOf(out.array(), out.length()));
        out.truncate(0);
    }
}
