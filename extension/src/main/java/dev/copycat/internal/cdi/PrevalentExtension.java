package dev.copycat.internal.cdi;

import dev.copycat.OfSystem;
import dev.copycat.Prevalent;
import dev.copycat.PrevalentClock;
import dev.copycat.PrevalentObject;
import dev.copycat.PrevalentSystem;
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
import jakarta.enterprise.inject.spi.AnnotatedMember;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.BeforeShutdown;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessBean;
import jakarta.enterprise.inject.spi.ProcessManagedBean;
import jakarta.enterprise.inject.spi.ProcessProducer;
import jakarta.enterprise.inject.spi.ProcessProducerMethod;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.enterprise.inject.spi.configurator.AnnotatedTypeConfigurator;
import jakarta.interceptor.Interceptor;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    private static final Set<Class<?>> FOR_CDI_LITE = Set.of(
            SelfCallGate.Declared.class, PrevalentInterceptor.Declared.class, ObjectInterceptor.Declared.class, LiteLife.class);

    private final List<AnnotatedType<?>> refused = new ArrayList<>();
    private final Map<Bean<?>, AnnotatedType<?>> found = new LinkedHashMap<>();
    private final List<FoundBean> objects = new ArrayList<>();
    private final InnerInterceptors inner = new InnerInterceptors();
    private final PrevalentSystems systems = new PrevalentSystems(false);

    /** For the container. */
    public PrevalentExtension() {}

    void bring(@Observes BeforeBeanDiscovery event) {
        bring(event, PrevalentInterceptor.class, PrevalentInterceptor.Declared.class);
        bring(event, SelfCallGate.class, SelfCallGate.Declared.class);
        bring(event, ObjectInterceptor.class, ObjectInterceptor.Declared.class);
        event.addAnnotatedType(Passage.class, Passage.class.getName()).add(ApplicationScoped.Literal.INSTANCE);
    }

    private static <T> void bring(BeforeBeanDiscovery event, Class<T> type, Class<? extends T> declared) {
        AnnotatedTypeConfigurator<T> interceptor = event.addAnnotatedType(type, type.getName());
        for (Annotation annotation : declared.getDeclaredAnnotations()) {
            interceptor.add(annotation);
        }
    }

    /** OpenWebBeans scans our jar, whatever its beans.xml says: what it finds there would intercept every call a second time. */
    <T> void leaveToCdiLite(@Observes @WithAnnotations(Dependent.class) ProcessAnnotatedType<T> event) {
        if (FOR_CDI_LITE.contains(event.getAnnotatedType().getJavaClass())) {
            event.veto();
        }
    }

    /** Mistakes that a container would report in its own words, one at a time and before all others. */
    <T> void keepFromTheContainer(@Observes @WithAnnotations(Prevalent.class) ProcessAnnotatedType<T> event) {
        if (BeanInspection.containersRefuse(event.getAnnotatedType().getJavaClass())) {
            refused.add(event.getAnnotatedType());
            event.veto();
        }
    }

    /** After all others, for they too may add bindings. */
    <T> void gate(
            @Observes @Priority(Integer.MAX_VALUE) @WithAnnotations(Prevalent.class) ProcessAnnotatedType<T> event,
            BeanManager container) {
        AnnotatedType<T> type = event.getAnnotatedType();
        if (isBean(type, container) && !OtherInterceptors.bindings(type, container).isEmpty()) {
            event.configureAnnotatedType().add(Gated.Literal.INSTANCE);
            UnreadRoles.warn(type, container);
        }
    }

    <T> void find(@Observes ProcessManagedBean<T> event, BeanManager container) {
        if (isBean(event.getAnnotatedBeanClass(), container)) {
            found.put(event.getBean(), event.getAnnotatedBeanClass());
        }
    }

    <T> void find(@Observes ProcessBean<T> event) {
        inner.add(event);
    }

    <T, X> void intercept(@Observes ProcessProducer<T, X> event, BeanManager container) {
        if (event.getAnnotatedMember().isAnnotationPresent(PrevalentObject.class)) {
            event.setProducer(new ObjectProducer<>(event.getProducer(), made(event.getAnnotatedMember()), container, systems));
        }
    }

    <T, X> void find(@Observes ProcessProducerMethod<T, X> event) {
        AnnotatedMethod<?> method = event.getAnnotatedProducerMethod();
        Optional.ofNullable(method.getAnnotation(PrevalentObject.class))
                .ifPresent(object -> objects.add(FoundBean.of(event.getBean(), made(method), object)));
    }

    void inspect(@Observes AfterBeanDiscovery event, BeanManager container) {
        refused.stream()
                .filter(type -> prevalent(type, container).isPresent())
                .forEach(type -> found.put(RefusedBean.of(type, container), type));
        found.forEach((bean, type) ->
                objects.add(FoundBean.of(bean, type.getJavaClass(), prevalent(type, container).orElseThrow())));
        systems.inspect(objects);
        systems.found().forEach(system -> addSystem(event, system.name()));
        HealthChecks.add(event, systems.found(), systems::deployment);
        event.addBean()
                .id(PrevalentSystems.class.getName())
                .types(PrevalentSystems.class)
                .scope(Dependent.class)
                .produceWith(instance -> systems);
        event.addBean()
                .id(PrevalentClock.class.getName())
                .types(PrevalentClock.class)
                .scope(Dependent.class)
                .produceWith(instance -> new TransactionClock());
    }

    void deploy(@Observes AfterDeploymentValidation event, BeanManager container) {
        List<String> mistakes = new ArrayList<>();
        systems.found().stream().flatMap(system -> system.beans().stream()).forEach(bean -> {
            if (!container.resolveDecorators(bean.bean().getTypes(), qualifiers(bean.bean())).isEmpty()) {
                mistakes.add(PrevalentSystems.decorated(bean.name()));
            }
            AnnotatedType<?> type = found.get(bean.bean());
            mistakes.addAll(inner.mistakes(type == null ? container.createAnnotatedType(bean.type()) : type, container));
        });
        PrevalentSystems.require(mistakes);
        systems.deploy(container);
    }

    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) @Initialized(ApplicationScoped.class) Object event) {
        systems.start();
    }

    void stop(@Observes @Priority(Integer.MAX_VALUE) @BeforeDestroyed(ApplicationScoped.class) Object event) {
        systems.stop();
    }

    void stop(@Observes BeforeShutdown event) {
        systems.stop();
    }

    private void addSystem(AfterBeanDiscovery event, String system) {
        var bean = event.<PrevalentSystem>addBean()
                .id(PrevalentSystem.class.getName() + "." + system)
                .types(PrevalentSystem.class)
                .scope(Dependent.class)
                .addQualifiers(Any.Literal.INSTANCE, OfSystem.Literal.of(system))
                .produceWith(instance -> systems.engine(system));
        if (system.equals(Prevalent.MAIN)) {
            bean.addQualifier(Default.Literal.INSTANCE);
        }
    }

    /** The class of what a producer method makes. */
    @SuppressWarnings("unchecked")
    private static <X> Class<X> made(AnnotatedMember<?> method) {
        return (Class<X>) BeanClass.erase(method.getBaseType());
    }

    private static Annotation[] qualifiers(Bean<?> bean) {
        return bean.getQualifiers().toArray(Annotation[]::new);
    }

    private static boolean isBean(Annotated type, BeanManager container) {
        return !type.isAnnotationPresent(Interceptor.class) && prevalent(type, container).isPresent();
    }

    private static Optional<Prevalent> prevalent(Annotated type, BeanManager container) {
        return Stereotypes.prevalent(type.getAnnotations(), container);
    }
}
