package dev.copycat.internal.cdi;

import dev.copycat.AbortException;
import dev.copycat.LiveResult;
import dev.copycat.ReadOnly;
import dev.copycat.Restored;
import dev.copycat.Settings;
import dev.copycat.Unlocked;
import dev.copycat.internal.cdi.PrevalentMethod.Kind;
import dev.copycat.internal.codec.ArgumentCodec.Parameter;
import dev.copycat.internal.engine.Locking;
import dev.copycat.internal.engine.MethodName;
import dev.copycat.internal.graph.Root;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.InjectionPoint;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Looks at one bean class: what its methods are, what its state is, and what in it cannot work. */
final class BeanInspection {

    private static final Set<String> FILLED_BY_THE_CONTAINER = Set.of(
            "jakarta.inject.Inject",
            "jakarta.annotation.Resource",
            "jakarta.ejb.EJB",
            "jakarta.persistence.PersistenceContext",
            "jakarta.persistence.PersistenceUnit",
            "jakarta.xml.ws.WebServiceRef");

    private final FoundBean found;
    private final Bean<?> bean;
    private final Class<?> type;
    private final BeanClass hierarchy;
    private final TypeVariables variables;
    private final Consumer<String> mistakes;

    BeanInspection(FoundBean found, Consumer<String> mistakes) {
        this.found = found;
        this.bean = found.bean();
        this.type = found.type();
        this.hierarchy = new BeanClass(type);
        this.variables = new TypeVariables(type, bean.getTypes());
        this.mistakes = mistakes;
    }

    /** Whether a class has a mistake for which containers refuse it by themselves. */
    static boolean containersRefuse(Class<?> type) {
        BeanClass hierarchy = new BeanClass(type);
        return Modifier.isFinal(type.getModifiers())
                || hierarchy.fields().stream().anyMatch(BeanInspection::assignable)
                || hierarchy.declaredMethods().stream().anyMatch(BeanInspection::escaping);
    }

    PrevalentBean inspect() {
        checkBean();
        hierarchy.fields().forEach(this::checkField);
        hierarchy.declaredMethods().forEach(this::checkDeclaredMethod);
        hierarchy.ambiguousNames().forEach(name -> mistake("." + name + " would be two methods in the journal, one of them with a"
                + " class of no package that is called like one of java.lang", "give one of them another name"));
        List<PrevalentMethod> methods = new ArrayList<>();
        BusinessMethods business = new BusinessMethods(type, variables);
        for (Method method : business.all()) {
            if (method.getDeclaringClass().isInterface()) {
                mistake("." + MethodName.signature(method) + " is a default method of " + method.getDeclaringClass().getName(),
                        "override it in the class: not every container intercepts default methods");
            }
            PrevalentMethod described = describe(method);
            checkBusinessMethod(described);
            methods.add(described);
        }
        found.queries().stream()
                .filter(query -> methods.stream().noneMatch(method -> FoundBean.names(query, method.method().getName())))
                .forEach(query -> mistake("has no method " + query + ", which its producer names as a query",
                        "correct @PrevalentObject(queries)"));
        return new PrevalentBean(
                bean, type, found.system(), business, methods, callbacks(Restored.class), ended(), root());
    }

    /** What the container calls when it destroys an instance of a class; what a producer has made it hands to the disposer. */
    private List<MethodHandle> ended() {
        return found.produced() ? List.of() : callbacks(PreDestroy.class);
    }

    private List<MethodHandle> callbacks(Class<? extends Annotation> mark) {
        return hierarchy.callbacks(mark).stream().map(BeanClass::handle).toList();
    }

    private Root root() {
        Set<Member> injected = bean.getInjectionPoints().stream()
                .map(InjectionPoint::getMember)
                .collect(Collectors.toSet());
        return new Root(type.getName(), type, field -> !injected.contains(field) && !filledByTheContainer(field));
    }

    private static boolean filledByTheContainer(Field field) {
        return Arrays.stream(field.getDeclaredAnnotations())
                .map(Annotation::annotationType)
                .anyMatch(annotation -> FILLED_BY_THE_CONTAINER.contains(annotation.getName()));
    }

    private PrevalentMethod describe(Method method) {
        List<Parameter> parameters = Arrays.stream(method.getParameters())
                .map(parameter -> new Parameter(parameter.getName(), variables.resolve(parameter.getParameterizedType())))
                .toList();
        return new PrevalentMethod(
                method,
                new MethodName(type.getName(), MethodName.signature(method)),
                marked(method, ReadOnly.class) || found.isQuery(method.getName()) ? Kind.QUERY : Kind.TRANSACTION,
                marked(method, Unlocked.class) ? Locking.UNLOCKED : Locking.LOCKED,
                parameters,
                variables.resolve(method.getGenericReturnType()),
                marked(method, LiveResult.class),
                aborts(method),
                BeanClass.handle(method));
    }

    private static List<Class<? extends Throwable>> aborts(Method method) {
        AbortException annotation = method.getAnnotation(AbortException.class);
        if (annotation == null) {
            return List.of();
        }
        return annotation.value().length == 0 ? List.of(Throwable.class) : List.of(annotation.value());
    }

    private boolean marked(Method method, Class<? extends Annotation> annotation) {
        return method.isAnnotationPresent(annotation) || type.isAnnotationPresent(annotation);
    }

    private void checkBean() {
        if (bean.getScope() != ApplicationScoped.class) {
            mistake("has the scope @" + bean.getScope().getSimpleName(),
                    "remove it: a prevalent bean is application-scoped, because its state is shared and lasting");
        }
        if (!Settings.isName(found.system())) {
            mistake("belongs to a system named '" + found.system() + "'",
                    "name it with 1 to 64 letters, digits, '.', '_' or '-'");
        }
        if (Modifier.isAbstract(type.getModifiers())) {
            mistake("is abstract", "have the producer method declare the class that it makes");
        }
        if (Modifier.isFinal(type.getModifiers())) {
            mistake("is final", "remove final, so that calls can be intercepted");
        }
    }

    private void checkField(Field field) {
        if (assignable(field)) {
            mistake("." + field.getName() + " is a public field that can be assigned",
                    "make it private: a change that is no call cannot be journaled");
        }
    }

    private static boolean assignable(Field field) {
        return Modifier.isPublic(field.getModifiers()) && !Modifier.isFinal(field.getModifiers());
    }

    private static boolean escaping(Method method) {
        return Modifier.isFinal(method.getModifiers()) && !Modifier.isPrivate(method.getModifiers());
    }

    private void checkDeclaredMethod(Method method) {
        if (escaping(method)) {
            mistake("." + MethodName.signature(method) + " is final", "remove final, so that calls can be intercepted");
        }
        if (method.isAnnotationPresent(AbortException.class) && Modifier.isPrivate(method.getModifiers())) {
            mistake("." + MethodName.signature(method) + " is marked @AbortException, but no call of it is intercepted",
                    "put it on the method that is called through the injected reference, from which a call of this one comes");
        }
        if (observes(method) && !hierarchy.isOverridden(method)) {
            checkObserver(method);
        }
        if (method.isAnnotationPresent(Restored.class) && method.getParameterCount() > 0) {
            mistake("." + MethodName.signature(method) + " is marked @Restored and has parameters", "remove the parameters");
        }
        if (method.isAnnotationPresent(jakarta.interceptor.AroundInvoke.class)) {
            mistake("." + MethodName.signature(method) + " is marked @AroundInvoke, which replay would pass over",
                    "move it to an interceptor class of its own");
        }
    }

    private void checkObserver(Method method) {
        if (Modifier.isPrivate(method.getModifiers())) {
            mistake("." + MethodName.signature(method) + " is a private observer, which the container calls past the interceptor",
                    "take private off it");
        }
        if (!whenFired(method)) {
            mistake("." + MethodName.signature(method) + " is an observer that is called after what fired the event has gone on;"
                    + " if a prevalent bean did, then by its replay, too",
                    "have a bean that is not prevalent observe it, and call this one");
        }
    }

    static boolean observes(Method method) {
        return Arrays.stream(method.getParameters()).anyMatch(parameter ->
                parameter.isAnnotationPresent(Observes.class) || parameter.isAnnotationPresent(ObservesAsync.class));
    }

    private static boolean whenFired(Method observer) {
        return Arrays.stream(observer.getParameters())
                .map(parameter -> parameter.getAnnotation(Observes.class))
                .anyMatch(observes -> observes != null && observes.during() == TransactionPhase.IN_PROGRESS);
    }

    private void checkBusinessMethod(PrevalentMethod method) {
        if (method.method().isAnnotationPresent(Restored.class)) {
            return;
        }
        LaterReading.of(method.result()).ifPresent(result -> mistake(
                "." + method.name().signature() + " returns a " + result + ", which reads the state after the call",
                "return a List or another finished value"));
        if (method.kind() == Kind.QUERY && !method.aborts().isEmpty()) {
            mistake("." + method.name().signature() + " is marked @AbortException and @ReadOnly",
                    "remove one: a query changes nothing that could be undone");
        }
        if (method.kind() == Kind.TRANSACTION) {
            for (Parameter parameter : method.parameters()) {
                JsonTypes.uncarried(parameter.type()).ifPresent(uncarried -> mistake(
                        "." + method.name().signature() + " has the parameter " + parameter.name() + " of type "
                                + uncarried.getTypeName() + ", which JSON-B cannot carry into the journal",
                        "pass a value: text, number, record, collection"));
            }
        }
    }

    private void mistake(String fault, String remedy) {
        mistakes.accept(type.getName() + (fault.startsWith(".") ? "" : " ") + fault + ": " + remedy);
    }
}
