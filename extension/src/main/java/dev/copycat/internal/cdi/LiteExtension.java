package dev.copycat.internal.cdi;

import dev.copycat.InvalidBeansException;
import dev.copycat.OfSystem;
import dev.copycat.Prevalent;
import dev.copycat.PrevalentClock;
import dev.copycat.PrevalentObject;
import dev.copycat.PrevalentSystem;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.build.compatible.spi.BeanInfo;
import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.inject.build.compatible.spi.Discovery;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;
import jakarta.enterprise.inject.build.compatible.spi.Messages;
import jakarta.enterprise.inject.build.compatible.spi.Registration;
import jakarta.enterprise.inject.build.compatible.spi.ScannedClasses;
import jakarta.enterprise.inject.build.compatible.spi.SkipIfPortableExtensionPresent;
import jakarta.enterprise.inject.build.compatible.spi.Synthesis;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticComponents;
import jakarta.enterprise.inject.build.compatible.spi.Validation;
import jakarta.enterprise.inject.literal.NamedLiteral;
import jakarta.enterprise.lang.model.AnnotationInfo;
import jakarta.enterprise.lang.model.declarations.ClassInfo;
import jakarta.inject.Named;
import jakarta.inject.Qualifier;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What {@link PrevalentExtension} does, for containers that have only CDI Lite: it runs when the application is built, and hands
 * over what it has found by parameters of synthetic beans, which {@link LiteBeans} makes when the application runs.
 */
@SkipIfPortableExtensionPresent(PrevalentExtension.class)
public class LiteExtension implements BuildCompatibleExtension {

    /** The scopes of the prevalent beans by the names of their classes. */
    private final SortedMap<String, String> beans = new TreeMap<>();
    private final SortedSet<String> systems = new TreeSet<>();
    private final List<String> objects = new ArrayList<>();
    private final LiteDecorators decorators = new LiteDecorators();

    /** For the container. */
    public LiteExtension() {}

    /**
     * Brings the classes and the annotations that a container has to know, whether or not it looks into the jar for itself.
     *
     * @param classes takes what is scanned besides the application's classes
     */
    @Discovery
    public void bring(ScannedClasses classes) {
        Stream.of(
                        SelfCallGate.Declared.class, PrevalentInterceptor.Declared.class, LiteLife.class, Gated.class,
                        Prevalent.class, OfSystem.class)
                .map(Class::getName)
                .forEach(classes::add);
        HealthChecks.bring(classes);
    }

    /**
     * Names prevalent beans, so that those are kept that nothing injects: their state is to be restored all the same. Gives
     * those of a stereotype our scope: Quarkus does not take it from a stereotype on a stereotype.
     *
     * @param type any class that may be one
     */
    @Enhancement(types = Object.class, withSubtypes = true)
    public void keep(ClassConfig type) {
        if (isBean(type.info())) {
            if (!LiteAnnotations.hasScope(type.info())) {
                type.addAnnotation(ApplicationScoped.Literal.INSTANCE);
            }
            if (!type.info().hasAnnotation(Named.class)) {
                type.addAnnotation(NamedLiteral.of(type.info().name()));
            }
        }
    }

    /**
     * Has the own calls of a prevalent bean go past interceptors that may stand before it, after all others have added theirs.
     *
     * @param type any class that may be one
     */
    @Priority(Integer.MAX_VALUE)
    @Enhancement(types = Object.class, withSubtypes = true)
    public void gate(ClassConfig type) {
        if (isBean(type.info()) && LiteAnnotations.on(type.info()).anyMatch(LiteExtension::mayBindOthers)) {
            type.addAnnotation(Gated.class);
        }
    }

    /**
     * Notes a decorator.
     *
     * @param type one, where the container has them
     */
    @Enhancement(types = Object.class, withSubtypes = true, withAnnotations = Decorator.class)
    public void note(ClassInfo type) {
        decorators.add(type);
    }

    /**
     * Notes a prevalent bean.
     *
     * @param bean any bean
     */
    @Registration(types = Object.class)
    public void find(BeanInfo bean) {
        if (bean.isClassBean() && !bean.isInterceptor()) {
            LiteAnnotations.prevalent(bean.declaringClass()).ifPresent(annotation -> {
                beans.put(bean.declaringClass().name(), bean.scope().annotation().name());
                systems.add(annotation.member("system").asString());
            });
        }
        if (bean.isProducerMethod() && bean.producerMethod().hasAnnotation(PrevalentObject.class)) {
            objects.add(bean.declaringClass().name() + "." + bean.producerMethod().name());
        }
    }

    /**
     * Adds the systems, the clock, and the health checks where they can be asked for.
     *
     * @param components takes them
     */
    @Synthesis
    public void add(SyntheticComponents components) {
        components.addBean(PrevalentSystems.class)
                .type(PrevalentSystems.class)
                .scope(Singleton.class)
                .withParam(LiteBeans.BEANS, beans.keySet().toArray(String[]::new))
                .createWith(LiteBeans.Systems.class);
        systems.forEach(system -> addSystem(components, system));
        components.addBean(PrevalentClock.class)
                .type(PrevalentClock.class)
                .scope(Dependent.class)
                .createWith(LiteBeans.Clock.class);
        HealthChecks.add(components, systems);
    }

    /**
     * Reports every mistake in the beans, as far as their classes can be loaded already.
     *
     * @param messages takes the report
     */
    @Validation
    public void inspect(Messages messages) {
        objects.forEach(object -> messages.error(object + " has @PrevalentObject, which needs CDI's InterceptionFactory, and that"
                + " this container does not have: put @Prevalent on a subclass of what the method makes"));
        try {
            List<FoundBean> found = new ArrayList<>();
            for (Map.Entry<String, String> bean : beans.entrySet()) {
                found.add(LiteClass.found(bean.getKey(), bean.getValue()));
            }
            new PrevalentSystems(true).inspect(found);
            for (FoundBean each : found) {
                if (decorators.decorate(each.type())) {
                    messages.error(PrevalentSystems.decorated(each.type().getName()));
                }
            }
        } catch (InvalidBeansException mistakes) {
            messages.error(mistakes.getMessage());
        } catch (ClassNotFoundException | LinkageError later) {
            messages.info("Prevalent beans are looked at when the application starts: " + later);
        }
    }

    private static void addSystem(SyntheticComponents components, String system) {
        var bean = components.addBean(PrevalentSystem.class)
                .type(PrevalentSystem.class)
                .scope(Dependent.class)
                .qualifier(Any.Literal.INSTANCE)
                .qualifier(OfSystem.Literal.of(system))
                .withParam(LiteBeans.SYSTEM, system)
                .createWith(LiteBeans.OneSystem.class);
        if (system.equals(Prevalent.MAIN)) {
            bean.qualifier(Default.Literal.INSTANCE);
        }
    }

    private static boolean isBean(ClassInfo type) {
        return type.isPlainClass() && !type.hasAnnotation(Interceptor.class) && LiteAnnotations.prevalent(type).isPresent();
    }

    private static boolean mayBindOthers(AnnotationInfo annotation) {
        return LiteAnnotations.declaration(annotation)
                .noneMatch(each -> !OtherInterceptors.mayBind(each.name()) || each.hasAnnotation(Qualifier.class));
    }
}
