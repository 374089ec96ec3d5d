package dev.copycat.internal.cdi;

import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.lang.model.AnnotationInfo;
import jakarta.enterprise.lang.model.declarations.ClassInfo;
import jakarta.enterprise.lang.model.declarations.FieldInfo;
import jakarta.enterprise.lang.model.declarations.ParameterInfo;
import jakarta.enterprise.lang.model.types.ClassType;
import jakarta.enterprise.lang.model.types.Type;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The decorators of an application when it is built, where a container of CDI Lite has them all the same, as Quarkus has. */
final class LiteDecorators {

    private static final Set<String> ON_EVERY_BEAN = Stream.of(Delegate.class, Inject.class, Any.class, Default.class)
            .map(Class::getName)
            .collect(Collectors.toSet());

    private final List<Decorated> decorated = new ArrayList<>();

    void add(ClassInfo decorator) {
        Stream<Decorated> fields = decorator.fields().stream()
                .filter(field -> field.hasAnnotation(Delegate.class))
                .map((FieldInfo field) -> decorated(field.type(), field.annotations()));
        Stream<Decorated> parameters = Stream.concat(decorator.constructors().stream(), decorator.methods().stream())
                .flatMap(method -> method.parameters().stream())
                .filter(parameter -> parameter.hasAnnotation(Delegate.class))
                .map((ParameterInfo parameter) -> decorated(parameter.type(), parameter.annotations()));
        Stream.concat(fields, parameters).forEach(decorated::add);
    }

    private static Decorated decorated(Type type, Collection<AnnotationInfo> annotations) {
        ClassType declared = type.isParameterizedType() ? type.asParameterizedType().genericClass() : type.asClass();
        List<String> qualifiers = annotations.stream()
                .flatMap(LiteAnnotations::declaration)
                .map(ClassInfo::name)
                .filter(each -> !ON_EVERY_BEAN.contains(each))
                .toList();
        return new Decorated(declared.declaration().name(), qualifiers);
    }

    /** Whether one of them decorates a bean of this class. */
    boolean decorate(Class<?> bean) throws ClassNotFoundException {
        List<String> annotations = Arrays.stream(bean.getAnnotations()).map(each -> each.annotationType().getName()).toList();
        for (Decorated each : decorated) {
            if (annotations.containsAll(each.qualifiers()) && LiteClass.load(each.type()).isAssignableFrom(bean)) {
                return true;
            }
        }
        return false;
    }

    /** What a decorator asks of the beans that it decorates, by names of classes. */
    private record Decorated(String type, List<String> qualifiers) {}
}
