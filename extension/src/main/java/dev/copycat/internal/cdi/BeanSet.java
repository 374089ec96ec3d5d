package dev.copycat.internal.cdi;

import dev.copycat.ArgumentNotCarriedException;
import dev.copycat.internal.cdi.PrevalentMethod.Kind;
import dev.copycat.internal.engine.MethodName;
import dev.copycat.internal.engine.Replica;
import dev.copycat.internal.engine.Transaction;
import dev.copycat.internal.graph.GraphCopy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.invoke.MethodHandle;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Instances that the container made of a system's beans: those that callers reach, or others that exist for a time.
 *
 * <p>A caller comes in at the instance that the container keeps, the entry. That is the one on which the call runs, too, until
 * the state is rebuilt after an error: then it runs on one that was made anew.
 */
final class BeanSet implements Replica {

    private static final Object[] NONE = {};

    /** Set while the calling thread makes or destroys instances that the container does not keep. */
    private static final ThreadLocal<BeanSet> OWNING = new ThreadLocal<>();

    private final BeanManager container;
    private final List<PrevalentBean> beans;
    private final boolean live;
    private final GraphCopy copies;
    private final Passage passage;
    private final Map<MethodName, Target> targets;
    private final TransientFields transients;
    /** Those on which calls run. */
    private final Map<String, Object> instances = new ConcurrentHashMap<>();
    private final Map<String, Object> entries = new ConcurrentHashMap<>();
    /** Those that are no entries. */
    private final Map<String, OwnInstance<?>> own = new ConcurrentHashMap<>();
    /** Entries of another set that calls no longer run on, which end with this. */
    private Map<String, Object> replaced = Map.of();

    /** What a journaled call reaches. */
    private record Target(PrevalentMethod method, MethodArguments arguments) {}

    /** The instances that callers reach. */
    BeanSet(BeanManager container, List<PrevalentBean> beans, GraphCopy copies, Map<MethodName, MethodArguments> arguments) {
        this(container, beans, copies, Passage.of(container), true, new ConcurrentHashMap<>(), new TransientFields(beans));
        beans.forEach(bean -> bean.methods().forEach(method -> {
            MethodArguments carried = arguments.get(method.name());
            if (carried != null) {
                Target target = new Target(method, carried);
                targets.put(method.name(), target);
                FormerMethods.of(bean, method).forEach(former -> targets.putIfAbsent(former, target));
            }
        }));
    }

    private BeanSet(
            BeanManager container,
            List<PrevalentBean> beans,
            GraphCopy copies,
            Passage passage,
            boolean live,
            Map<MethodName, Target> targets,
            TransientFields transients) {
        this.container = container;
        this.beans = beans;
        this.copies = copies;
        this.passage = passage;
        this.live = live;
        this.targets = targets;
        this.transients = transients;
    }

    /**
     * Called by the interceptor before a bean is made. Who calls an application that has ended, or destroys the bean by
     * hand, has the container make another, which would have none of the state.
     */
    void requireFirst(PrevalentBean bean) {
        if (OWNING.get() == null && entries.containsKey(bean.name())) {
            throw new IllegalStateException("The prevalent bean " + bean.name() + " was destroyed and is called again. It lives"
                    + " as long as its application: do not destroy it, nor call it after the application's end.");
        }
    }

    /** Called by the interceptor when the container has made a bean. */
    void made(PrevalentBean bean, Object instance) {
        BeanSet owning = OWNING.get();
        if (owning == null) {
            entries.put(bean.name(), instance);
        }
        (owning == null ? this : owning).instances.put(bean.name(), instance);
    }

    /** Called when the container destroys a bean; whether calls ran on an instance of our own, which is now destroyed. */
    boolean destroyedOwn(PrevalentBean bean) {
        OwnInstance<?> called = OWNING.get() == null ? own.remove(bean.name()) : null;
        if (called != null) {
            owning(called::destroy);
        }
        return called != null;
    }

    /** A class of the container's. */
    Class<?> containerType() {
        return container.getClass();
    }

    /** Calls a method on an instance that is no entry. */
    Object call(PrevalentMethod method, Object bean, Object[] arguments) throws Exception {
        try {
            return passage.through(() -> method.callOn(bean, arguments));
        } catch (Exception | Error thrown) {
            throw thrown;
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Whether callers of some bean come in at this instance. */
    boolean isEntry(String bean, Object instance) {
        return entries.get(bean) == instance;
    }

    @Override
    public boolean undoes() {
        return beans.stream().flatMap(bean -> bean.methods().stream()).anyMatch(method -> !method.aborts().isEmpty());
    }

    @Override
    public boolean undoes(MethodName method, Throwable thrown) {
        return !(thrown instanceof ArgumentNotCarriedException) && targets.get(method).method().undoneBy(thrown);
    }

    @Override
    public boolean hasRoomFor(long bytes) {
        return HeapRoom.has(bytes);
    }

    @Override
    public Replica another() {
        return new BeanSet(container, beans, copies, passage, false, targets, transients);
    }

    /** Transient fields begin anew, too: else they would lead to objects that were the state before. */
    @Override
    public void become(Replica other) {
        if (!transients.none()) {
            drop();
        }
        copies.clear(beans());
        copies.install(other.beans(), beans());
        restored();
    }

    @Override
    public void replaceWith(Replica fresh) {
        BeanSet other = (BeanSet) fresh;
        copies.clear(instances);
        if (own.isEmpty()) {
            other.replaced = entries;
        }
        swap(instances, other.beans());
        swap(own, other.own);
    }

    /** With a map that has all keys, so that the one lacks none meanwhile: an unlocked query may be looking. */
    private static <T> void swap(Map<String, T> one, Map<String, T> full) {
        Map<String, T> before = Map.copyOf(one);
        one.putAll(full);
        full.keySet().retainAll(before.keySet());
        full.putAll(before);
    }

    @Override
    public void drop() {
        endReplaced();
        destroyOwn();
        instances.clear();
    }

    private void endReplaced() {
        if (!replaced.isEmpty()) {
            beans.forEach(bean -> bean.ended().forEach(method -> end(bean, method)));
            transients.clear(replaced);
        }
    }

    private void end(PrevalentBean bean, MethodHandle method) {
        try {
            passage.through(() -> method.invokeExact(replaced.get(bean.name()), NONE));
        } catch (Throwable notInOrder) {
            OwnInstance.tell(bean.type(), notInOrder);
        }
    }

    private void destroyOwn() {
        owning(() -> own.values().forEach(OwnInstance::destroy));
        own.clear();
    }

    @Override
    public Map<String, Object> beans() {
        beans.forEach(bean -> bean(bean.name()));
        return instances;
    }

    @Override
    public Object bean(String name) {
        Object there = instances.get(name);
        return there != null ? there : made(beans.stream().filter(bean -> bean.name().equals(name)).findFirst().orElseThrow());
    }

    private Object made(PrevalentBean bean) {
        make(bean);
        Object made = instances.get(bean.name());
        if (made == null) {
            throw new IllegalStateException("The container made " + bean.name()
                    + " without Copycat's interceptor. Is the class a bean of another kind, such as a producer's?");
        }
        return made;
    }

    private void make(PrevalentBean bean) {
        if (live) {
            haveKept(bean.bean());
        } else {
            owning(() -> own.put(bean.name(), OwnInstance.make(bean.bean(), container)));
        }
    }

    private <T> void haveKept(Bean<T> bean) {
        container.getContext(ApplicationScoped.class).get(bean, container.createCreationalContext(bean));
    }

    private void owning(Runnable work) {
        BeanSet before = OWNING.get();
        OWNING.set(this);
        try {
            work.run();
        } finally {
            OWNING.set(before);
        }
    }

    @Override
    public List<String> unknown(Collection<MethodName> journaled) {
        return journaled.stream()
                .filter(name -> !targets.containsKey(name))
                .map(name -> name + " (" + remedy(name) + ")")
                .sorted()
                .toList();
    }

    private String remedy(MethodName journaled) {
        return queryNow(journaled)
                .map(query -> query.name() + " is @ReadOnly now: take that away, or start once with the old code and take a"
                        + " snapshot, and start from that")
                .orElseGet(() -> "put the method back, or @FormerName on the one that it is now: " + journaled.signature()
                        + "; or take a snapshot with the old code and start from that");
    }

    private Optional<PrevalentMethod> queryNow(MethodName journaled) {
        return beans.stream()
                .flatMap(bean -> bean.methods().stream()
                        .filter(method -> method.kind() == Kind.QUERY)
                        .filter(method -> method.name().equals(journaled)
                                || FormerMethods.of(bean, method).contains(journaled)))
                .findFirst();
    }

    @Override
    public List<String> misfits(Transaction transaction) {
        Target target = targets.get(transaction.method());
        return target == null ? List.of() : target.arguments().misfits(transaction);
    }

    @Override
    public void apply(Transaction transaction) throws Throwable {
        prepare(transaction).apply();
    }

    @Override
    public Prepared prepare(Transaction transaction) {
        Target target = targets.get(transaction.method());
        return new Journaled(transaction, target, target.arguments().decodeAhead(transaction));
    }

    /** A call whose arguments are decoded, or will be on the thread that applies it. */
    private final class Journaled implements Prepared {

        private final Transaction transaction;
        private final Target target;
        private final Optional<Object[]> decoded;

        Journaled(Transaction transaction, Target target, Optional<Object[]> decoded) {
            this.transaction = transaction;
            this.target = target;
            this.decoded = decoded;
        }

        @Override
        public Transaction transaction() {
            return transaction;
        }

        @Override
        public void apply() throws Throwable {
            Object[] given = decoded.isPresent() ? decoded.get() : target.arguments().decode(transaction);
            Object[] arguments = target.arguments().on(() -> instances, given);
            Object bean = instances.get(target.method().name().bean());
            MethodHandle method = target.method().handle();
            Object result = own.isEmpty()
                    ? method.invokeExact(bean, arguments)
                    : passage.through(() -> method.invokeExact(bean, arguments));
        }
    }

    @Override
    public void restored() {
        for (PrevalentBean bean : beans) {
            for (MethodHandle method : bean.restored()) {
                try {
                    passage.through(() -> method.invokeExact(instances.get(bean.name()), NONE));
                } catch (RuntimeException | Error e) {
                    throw e;
                } catch (Throwable e) {
                    throw new IllegalStateException("A @Restored method of " + bean.name() + " failed", e);
                }
            }
        }
    }
}
