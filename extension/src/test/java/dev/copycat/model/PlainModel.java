package dev.copycat.model;

import dev.copycat.model.one.Shelves;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the actors should do: the same programs on plain objects, which are saved before each call that may be undone. */
final class PlainModel implements World {

    private final ArrayList<Actor> actors;
    private Instant now;

    PlainModel(int size) {
        actors = new ArrayList<>(Shelves.all().subList(0, size));
    }

    List<Actor> actors() {
        return actors;
    }

    void timeIs(Instant instant) {
        now = instant;
    }

    @Override
    public void call(int bean, Mode mode, String program) {
        byte[] saved = mode == Mode.KEPT ? null : save();
        try {
            actors.get(bean).run(program, this);
        } catch (RuntimeException thrown) {
            if (mode.undoes(thrown)) {
                load(saved);
            }
            throw thrown;
        }
    }

    @Override
    public void give(int bean, Thing thing) {
        actors.get(bean).take(thing);
    }

    @Override
    public long count(int bean) {
        return actors.get(bean).counted();
    }

    @Override
    public boolean replaying() {
        return false;
    }

    @Override
    public Instant now() {
        return now;
    }

    private byte[] save() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(actors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void load(byte[] saved) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(saved))) {
            List<?> before = (List<?>) in.readObject();
            for (int i = 0; i < actors.size(); i++) {
                Class<?> type = actors.get(i).getClass().getSuperclass();
                for (Field field : type.getDeclaredFields()) {
                    if (!Modifier.isStatic(field.getModifiers())) {
                        field.setAccessible(true);
                        field.set(actors.get(i), field.get(before.get(i)));
                    }
                }
            }
        } catch (IOException | ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
