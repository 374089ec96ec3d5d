package dev.copycat.internal.cdi;

import dev.copycat.Settings;
import dev.copycat.internal.cdi.PrevalentMethod.Kind;
import dev.copycat.internal.codec.ArgumentCodec;
import dev.copycat.internal.codec.Limits;
import dev.copycat.internal.engine.Engine;
import dev.copycat.internal.engine.MethodName;
import dev.copycat.internal.engine.Stores;
import dev.copycat.internal.graph.GraphCopy;
import dev.copycat.internal.graph.KeyedObjects;
import dev.copycat.internal.journal.FileCodeHistory;
import dev.copycat.internal.jmx.ManagedSystems;
import dev.copycat.internal.journal.FileJournal;
import dev.copycat.internal.snapshot.FileSnapshots;
import dev.copycat.internal.storage.DirectoryCheck;
import dev.copycat.internal.storage.DirectoryLock;
import dev.copycat.internal.storage.DiskDirectory;
import dev.copycat.internal.storage.SystemIdentity;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.json.bind.Jsonb;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The prevalent systems of one application: put together once everything was found good. */
final class Deployment {

    private final BeanManager container;
    private final Settings settings;
    private final Path base;
    private final String application;
    private final Principals principal;
    private final boolean selfCallsIntercepted;
    private final Map<String, Engine> engines = new TreeMap<>();
    private final Map<Class<?>, BeanCalls> calls = new HashMap<>();
    private final JsonBinding json = new JsonBinding();
    /** Null before the start, and where the JVM has no JMX. */
    private ManagedSystems managed;

    /** Makes the systems and their directories; nothing is read or locked yet. */
    Deployment(
            BeanManager container,
            Settings settings,
            ClassLoader loader,
            boolean selfCallsIntercepted,
            Collection<SystemBeans> systems) {
        this.container = container;
        this.settings = settings;
        this.principal = new Principals(container);
        this.base = DataPlace.base(settings, loader);
        this.application = DataPlace.application(settings, loader);
        this.selfCallsIntercepted = selfCallsIntercepted;
        if (settings.application().isEmpty()) {
            OtherVersions.warn(base, application);
        }
        systems.forEach(this::add);
    }

    String application() {
        return application;
    }

    Engine engine(String system) {
        return engines.get(system);
    }

    Collection<Engine> engines() {
        return engines.values();
    }

    BeanCalls calls(Class<?> bean) {
        return calls.get(bean);
    }

    /** Starts all systems; they can be watched while they recover. Does nothing the second time. */
    void start() {
        if (managed == null) {
            manage();
        }
        engines.values().forEach(Engine::start);
    }

    private void manage() {
        try {
            managed = ManagedSystems.of(application, engines.values());
        } catch (NoClassDefFoundError noManagement) {
            managed = null;
        }
    }

    /** Lets the systems be watched no longer. */
    void unregister() {
        if (managed != null) {
            managed.unregister();
        }
    }

    /** Ends what is not an engine's. */
    void close() throws Exception {
        json.close();
    }

    private void add(SystemBeans found) {
        String system = found.name();
        List<PrevalentBean> beans = found.beans();
        Path directory = DirectoryCheck.prepare(base, application, system);
        KeyedArguments keyed = new KeyedArguments(new KeyedObjects(found.model()));
        Map<MethodName, MethodArguments> arguments = arguments(beans, keyed);
        GraphCopy copies = new GraphCopy(found.model());
        BeanSet live = new BeanSet(container, beans, copies, arguments);
        Engine engine = new Engine(system, directory, settings, live, () -> open(directory, found));
        keyed.lookIn(engine, live);
        engines.put(system, engine);
        beans.forEach(bean -> calls.put(
                bean.type(), new BeanCalls(bean, engine, live, arguments, copies, principal, selfCallsIntercepted)));
    }

    private Map<MethodName, MethodArguments> arguments(List<PrevalentBean> beans, KeyedArguments keyed) {
        Limits limits = new Limits(settings.recordMaxBytes(), settings.recordMaxDepth());
        Map<MethodName, MethodArguments> arguments = new HashMap<>();
        beans.stream().flatMap(bean -> bean.methods().stream())
                .filter(method -> method.kind() == Kind.TRANSACTION)
                .forEach(method -> {
                    String name = method.name().toString();
                    Jsonb jsonb = ArgumentCodec.arePlain(method.parameters()) ? null : json.of(method);
                    ArgumentCodec codec = new ArgumentCodec(jsonb, name, method.parameters(), limits, keyed);
                    arguments.put(method.name(), new MethodArguments(method, codec, keyed));
                });
        return arguments;
    }

    private Stores open(Path path, SystemBeans found) throws IOException {
        DirectoryLock lock = DirectoryLock.take(path, DirectoryLock.holder("application " + application));
        try {
            DiskDirectory directory = new DiskDirectory(path);
            SystemIdentity identity = SystemIdentity.of(directory, found.name());
            return new Stores(
                    new FileJournal(directory, identity, settings.segmentBytes()),
                    new FileSnapshots(directory, identity, found.model()),
                    new FileCodeHistory(directory, found.code(), settings.refusesChangedCode()),
                    lock);
        } catch (IOException | RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }
}
