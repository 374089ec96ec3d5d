package dev.copycat.model;

import dev.copycat.internal.engine.Call;
import dev.copycat.internal.engine.Engine;
import dev.copycat.internal.engine.Locking;
import dev.copycat.internal.engine.MethodName;
import dev.copycat.internal.engine.Replica;
import dev.copycat.internal.engine.Transaction;
import dev.copycat.internal.graph.GraphCopy;
import dev.copycat.internal.graph.GraphModel;
import dev.copycat.internal.graph.Root;
import dev.copycat.model.one.Shelves;
import dev.copycat.model.two.Racks;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

/** The first few actors of a version as the beans of a system, which call one another as those in a container do. */
final class Troupe implements Replica, World {

    private static final Map<String, GraphModel> MODELS = new ConcurrentHashMap<>();

    private final boolean renamed;
    private final List<Actor> actors;
    private final GraphModel model;
    private final GraphCopy copies;
    private final Troupe live;
    private final boolean room;
    private Engine engine;
    private boolean undoes = true;
    private volatile Instant told;

    /** The instances that callers see. */
    Troupe(boolean renamed, int size, boolean room) {
        this(renamed, size, model(renamed, size), null, room);
    }

    private Troupe(boolean renamed, int size, GraphModel model, Troupe live, boolean room) {
        this.renamed = renamed;
        this.actors = List.copyOf(all(renamed).subList(0, size));
        this.model = model;
        this.copies = new GraphCopy(model);
        this.live = live == null ? this : live;
        this.room = room;
    }

    private static GraphModel model(boolean renamed, int size) {
        return MODELS.computeIfAbsent((renamed ? "re" : "") + size, unused -> GraphModel.of(all(renamed).subList(0, size).stream()
                .map(actor -> new Root(actor.getClass().getName(), actor.getClass(), field -> true))
                .toList()));
    }

    private static List<Actor> all(boolean renamed) {
        return renamed ? Racks.all() : Shelves.all();
    }

    void playIn(Engine system) {
        engine = system;
    }

    GraphModel model() {
        return model;
    }

    /** The time that was last told. */
    Instant told() {
        return told;
    }

    List<Actor> actors() {
        return actors;
    }

    /** Has a bean run a program, as a transaction. */
    @Override
    public void call(int bean, Mode mode, String program) {
        made(() -> engine.transaction(new ActorCall(bean, mode, program, actor -> actor.run(program, live)), Locking.LOCKED));
    }

    @Override
    public void give(int bean, Thing thing) {
        made(() -> engine.transaction(new ActorCall(bean, Mode.KEPT, "", actor -> actor.take(thing)), Locking.LOCKED));
    }

    @Override
    public long count(int bean) {
        long[] counted = new long[1];
        made(() -> engine.query(
                new ActorCall(bean, Mode.KEPT, "", actor -> counted[0] = actor.counted()), Locking.LOCKED));
        return counted[0];
    }

    @Override
    public boolean replaying() {
        return engine.replaying();
    }

    @Override
    public Instant now() {
        told = Engine.instant().orElseThrow();
        return told;
    }

    private static void made(Callable<?> call) {
        try {
            call.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public Map<String, Object> beans() {
        Map<String, Object> beans = new TreeMap<>();
        actors.forEach(actor -> beans.put(actor.getClass().getName(), actor));
        return beans;
    }

    @Override
    public List<String> unknown(Collection<MethodName> journaled) {
        return List.of();
    }

    @Override
    public void apply(Transaction transaction) {
        String json = new String(transaction.arguments(), StandardCharsets.UTF_8);
        String bean = transaction.method().bean();
        int number = bean.charAt(bean.length() - 1) - 'A';
        actors.get(number).run(json.substring(2, json.length() - 2), live);
    }

    @Override
    public void restored() {}

    /** Whether the annotation is there; it is, if nothing is said. */
    void undoes(boolean any) {
        undoes = any;
    }

    @Override
    public boolean undoes() {
        return undoes;
    }

    @Override
    public boolean undoes(MethodName method, Throwable thrown) {
        return undoes && Mode.of(method.signature()).undoes(thrown);
    }

    @Override
    public boolean hasRoomFor(long bytes) {
        return room;
    }

    @Override
    public Replica another() {
        return new Troupe(renamed, actors.size(), model, live, room);
    }

    @Override
    public void become(Replica other) {
        copies.clear(beans());
        copies.install(other.beans(), beans());
    }

    @Override
    public void replaceWith(Replica fresh) {
        become(fresh);
    }

    @Override
    public void drop() {}

    /** What is done with an actor. */
    @FunctionalInterface
    private interface Act {
        void with(Actor actor);
    }

    private final class ActorCall implements Call {

        private final int bean;
        private final Mode mode;
        private final String program;
        private final Act act;

        ActorCall(int bean, Mode mode, String program, Act act) {
            this.bean = bean;
            this.mode = mode;
            this.program = program;
            this.act = act;
        }

        @Override
        public MethodName method() {
            return new MethodName(actors.get(bean).getClass().getName(), mode.signature(renamed));
        }

        @Override
        public String principal() {
            return null;
        }

        @Override
        public byte[] encode() {
            return ("[\"" + program + "\"]").getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Object run(Replica replica) {
            act.with((Actor) replica.bean(method().bean()));
            return null;
        }

        @Override
        public boolean undoable() {
            return mode != Mode.KEPT;
        }

        @Override
        public boolean undoneBy(Throwable thrown) {
            return mode.undoes(thrown);
        }

        @Override
        public Object isolated(Object result) {
            return result;
        }
    }
}
