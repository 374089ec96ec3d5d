package dev.copycat.internal.cdi;

import dev.copycat.InvalidBeansException;
import dev.copycat.Settings;
import dev.copycat.internal.engine.Engine;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The prevalent systems of one application, from what was found at deployment to their stop; the same whichever kind of extension
 * has found it. A bean of the container, for the interceptor.
 */
public final class PrevalentSystems {

    private static final Logger LOG = System.getLogger("dev.copycat");

    private final boolean selfCallsIntercepted;
    private List<SystemBeans> systems = List.of();
    /** Kept after the stop: who calls then is told so. */
    private volatile Deployment deployment;
    private boolean closed;

    /** Whether the container intercepts a bean's calls to its own methods, too. */
    PrevalentSystems(boolean selfCallsIntercepted) {
        this.selfCallsIntercepted = selfCallsIntercepted;
    }

    /** Looks at the beans of all systems; throws one report of all mistakes. */
    void inspect(Collection<FoundBean> found) {
        withJsonBinding(() -> look(found));
    }

    private void look(Collection<FoundBean> found) {
        List<String> mistakes = new ArrayList<>(twice(found));
        systems = found.stream()
                .sorted(Comparator.comparing(each -> each.type().getName()))
                .map(each -> new BeanInspection(each, mistakes::add).inspect())
                .collect(Collectors.groupingBy(PrevalentBean::system, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(system -> SystemBeans.of(system.getKey(), system.getValue()))
                .toList();
        systems.forEach(system -> mistakes.addAll(system.mistakes()));
        require(mistakes);
        if (systems.isEmpty()) {
            tellNothingFound();
        }
    }

    /** No warning: with the jar among a server's libraries, many an application there has no prevalent class. */
    private static void tellNothingFound() {
        LOG.log(Level.INFO, () -> "Copycat found no prevalent class in the application " + DataPlace.application(loader())
                + ", so nothing of it is kept. If it has one, the container does not look for beans where it is: put a"
                + " beans.xml with bean-discovery-mode=\"annotated\", or \"all\" if it has that, into WEB-INF of the WAR, or"
                + " META-INF of the jar, that has the class.");
    }

    /** A class of which there are two beans: the journal could not tell them apart. */
    private static List<String> twice(Collection<FoundBean> found) {
        Set<Class<?>> types = new HashSet<>();
        return found.stream()
                .map(FoundBean::type)
                .filter(type -> !types.add(type))
                .map(type -> type.getName() + " is prevalent twice, by producer methods or as a class: take one away, or make"
                        + " it of a subclass")
                .toList();
    }

    /** The mistake that a bean has a decorator. */
    static String decorated(String bean) {
        return bean + " has a decorator, which replay would pass over: make it an interceptor";
    }

    static void require(List<String> mistakes) {
        if (!mistakes.isEmpty()) {
            throw new InvalidBeansException(
                    "These prevalent beans cannot work, so the deployment stops:\n  - " + String.join("\n  - ", mistakes),
                    mistakes);
        }
    }

    /** The systems that have beans. */
    List<SystemBeans> found() {
        return systems;
    }

    /** The systems put together; null before that. */
    Deployment deployment() {
        return deployment;
    }

    /** Puts the systems together; nothing of their data is read yet. */
    void deploy(BeanManager container) {
        if (!systems.isEmpty()) {
            ClassLoader loader = loader();
            Settings settings = Settings.parse(new SettingSources(loader).gather());
            withJsonBinding(() -> deployment = new Deployment(container, settings, loader, selfCallsIntercepted, systems));
        }
    }

    private static void withJsonBinding(Runnable step) {
        try {
            step.run();
        } catch (NoClassDefFoundError missing) {
            if (String.valueOf(missing.getMessage()).contains("jakarta/json/")) {
                throw withoutJsonBinding(missing);
            }
            throw missing;
        }
    }

    private static InvalidBeansException withoutJsonBinding(NoClassDefFoundError missing) {
        String mistake = "there is no JSON-B 3.0 here, which is what Copycat journals through (" + missing
                + "): put jakarta.json.bind-api and a provider beside the application, such as org.eclipse:yasson";
        InvalidBeansException refusal = new InvalidBeansException("The deployment stops: " + mistake + ".", List.of(mistake));
        refusal.initCause(missing);
        return refusal;
    }

    Engine engine(String system) {
        return deployed("The prevalent system " + system).engine(system);
    }

    BeanCalls calls(Class<?> bean) {
        return deployed(bean.getName()).calls(bean);
    }

    private Deployment deployed(String asked) {
        if (deployment == null) {
            throw new IllegalStateException(asked + " was asked for before Copycat had put the systems of the application"
                    + " together, as an extension can do, or after it had refused to. Ask for it when the application scope is"
                    + " initialized.");
        }
        return deployment;
    }

    /** Recovers the state of every system. If one cannot, all are stopped. */
    void start() {
        if (deployment != null) {
            try {
                deployment.start();
            } catch (RuntimeException | Error failed) {
                deployment.engines().forEach(PrevalentSystems::stop);
                deployment.unregister();
                throw failed;
            }
        }
    }

    /** Does nothing the second time. */
    void stop() {
        if (deployment != null && !closed) {
            closed = true;
            deployment.engines().forEach(PrevalentSystems::stop);
            deployment.unregister();
            try {
                deployment.close();
            } catch (Exception e) {
                LOG.log(Level.WARNING, "The JSON-B provider could not be closed; nothing of the data depends on it.", e);
            }
        }
    }

    private static void stop(Engine engine) {
        try {
            engine.stop();
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, "Prevalent system " + engine.name() + " did not stop in order; the next start will check "
                    + engine.directory() + ".", e);
        }
    }

    private static ClassLoader loader() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context != null ? context : PrevalentSystems.class.getClassLoader();
    }
}
