package dev.copycat.internal.cdi;

import dev.copycat.InvalidBeansException;
import dev.copycat.OfSystem;
import dev.copycat.Prevalent;
import dev.copycat.PrevalentClock;
import dev.copycat.PrevalentSystem;
import dev.copycat.Settings;
import dev.copycat.internal.engine.Engine;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.Annotated;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.BeforeShutdown;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessManagedBean;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.interceptor.Interceptor;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Copycat's life in a container: finds prevalent beans, reports every mistake in them at once, makes their systems, starts
 * them before the application serves and stops them after it has.
 *
 * <p>Mistakes are thrown, which CDI takes for definition errors and deployment problems: what is added to the event instead,
 * OpenWebBeans tells only its log.
 *
 * <p>It relies on {@code @Initialized} and {@code @BeforeDestroyed} of the application scope only; some containers never
 * send {@code Startup} and {@code Shutdown}.
 */
public class PrevalentExtension implements Extension {

    private static final Logger LOG = System.getLogger("dev.copycat");

    private final List<AnnotatedType<?>> refused = new ArrayList<>();
    private final Map<Bean<?>, AnnotatedType<?>> found = new LinkedHashMap<>();
    private List<SystemBeans> systems = List.of();
    private Deployment deployment;

    /** For the container. */
    public PrevalentExtension() {}

    Deployment deployment() {
        return deployment;
    }

    void bring(@Observes BeforeBeanDiscovery event, BeanManager container) {
        event.addAnnotatedType(
                container.createAnnotatedType(PrevalentInterceptor.class), PrevalentInterceptor.class.getName());
    }

    /** Mistakes that a container would report in its own words, one at a time and before all others. */
    <T> void keepFromTheContainer(@Observes @WithAnnotations(Prevalent.class) ProcessAnnotatedType<T> event) {
        if (BeanInspection.containersRefuse(event.getAnnotatedType().getJavaClass())) {
            refused.add(event.getAnnotatedType());
            event.veto();
        }
    }

    <T> void find(@Observes ProcessManagedBean<T> event, BeanManager container) {
        AnnotatedType<T> type = event.getAnnotatedBeanClass();
        if (!type.isAnnotationPresent(Interceptor.class) && prevalent(type, container).isPresent()) {
            found.put(event.getBean(), type);
        }
    }

    void inspect(@Observes AfterBeanDiscovery event, BeanManager container) {
        List<String> mistakes = new ArrayList<>();
        refused.stream()
                .filter(type -> prevalent(type, container).isPresent())
                .forEach(type -> found.put(RefusedBean.of(type, container), type));
        systems = found.entrySet().stream()
                .map(entry -> new BeanInspection(
                        entry.getKey(),
                        entry.getValue().getJavaClass(),
                        prevalent(entry.getValue(), container).orElseThrow(),
                        mistakes::add))
                .map(BeanInspection::inspect)
                .collect(Collectors.groupingBy(PrevalentBean::system, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(system -> SystemBeans.of(system.getKey(), system.getValue()))
                .toList();
        systems.forEach(system -> mistakes.addAll(system.mistakes()));
        if (!mistakes.isEmpty()) {
            throw report(mistakes);
        }
        systems.forEach(system -> addSystem(event, system.name()));
        event.addBean()
                .id(PrevalentClock.class.getName())
                .types(PrevalentClock.class)
                .scope(Dependent.class)
                .produceWith(instance -> new TransactionClock());
    }

    void deploy(@Observes AfterDeploymentValidation event, BeanManager container) {
        List<String> mistakes = new ArrayList<>();
        systems.forEach(system -> system.beans().forEach(bean -> {
            if (!container.resolveDecorators(bean.bean().getTypes(), qualifiers(bean.bean())).isEmpty()) {
                mistakes.add(bean.name() + " has a decorator, which replay would pass over: make it an interceptor");
            }
        }));
        if (!mistakes.isEmpty()) {
            throw report(mistakes);
        }
        if (systems.isEmpty()) {
            return;
        }
        ClassLoader loader = loader();
        Settings settings = Settings.parse(new SettingSources(loader).gather());
        deployment = new Deployment(container, settings, loader, systems);
    }

    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) @Initialized(ApplicationScoped.class) Object event) {
        if (deployment != null) {
            try {
                deployment.engines().forEach(Engine::start);
            } catch (RuntimeException | Error failed) {
                deployment.engines().forEach(PrevalentExtension::stop);
                throw failed;
            }
        }
    }

    void stop(@Observes @Priority(Integer.MAX_VALUE) @BeforeDestroyed(ApplicationScoped.class) Object event) {
        stopAll();
    }

    void stop(@Observes BeforeShutdown event) {
        stopAll();
    }

    private void stopAll() {
        if (deployment != null) {
            deployment.engines().forEach(PrevalentExtension::stop);
            try {
                deployment.close();
            } catch (Exception e) {
                LOG.log(Level.WARNING, "The JSON-B provider could not be closed; nothing of the data depends on it.", e);
            }
            deployment = null;
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

    private void addSystem(AfterBeanDiscovery event, String system) {
        var bean = event.<PrevalentSystem>addBean()
                .id(PrevalentSystem.class.getName() + "." + system)
                .types(PrevalentSystem.class)
                .scope(Dependent.class)
                .addQualifiers(Any.Literal.INSTANCE, OfSystem.Literal.of(system))
                .produceWith(instance -> deployment.engine(system));
        if (system.equals(Prevalent.MAIN)) {
            bean.addQualifier(Default.Literal.INSTANCE);
        }
    }

    private static Annotation[] qualifiers(Bean<?> bean) {
        return bean.getQualifiers().toArray(Annotation[]::new);
    }

    private static InvalidBeansException report(List<String> mistakes) {
        return new InvalidBeansException(
                "These prevalent beans cannot work, so the deployment stops:\n  - " + String.join("\n  - ", mistakes),
                mistakes);
    }

    /** The annotation on the class itself or on a stereotype of the application's own. */
    private static Optional<Prevalent> prevalent(Annotated type, BeanManager container) {
        if (type.isAnnotationPresent(Prevalent.class)) {
            return Optional.of(type.getAnnotation(Prevalent.class));
        }
        return type.getAnnotations().stream()
                .map(Annotation::annotationType)
                .filter(container::isStereotype)
                .flatMap(stereotype -> container.getStereotypeDefinition(stereotype).stream())
                .filter(Prevalent.class::isInstance)
                .map(Prevalent.class::cast)
                .findFirst();
    }

    private static ClassLoader loader() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context != null ? context : PrevalentExtension.class.getClassLoader();
    }
}
