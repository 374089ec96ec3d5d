package dev.copycat.internal.cdi;

import dev.copycat.Prevalent;
import jakarta.enterprise.context.NormalScope;
import jakarta.enterprise.inject.Stereotype;
import jakarta.enterprise.lang.model.AnnotationInfo;
import jakarta.enterprise.lang.model.AnnotationTarget;
import jakarta.enterprise.lang.model.declarations.ClassInfo;
import jakarta.enterprise.lang.model.declarations.MethodInfo;
import jakarta.enterprise.lang.model.declarations.ParameterInfo;
import jakarta.enterprise.lang.model.types.Type;
import jakarta.inject.Scope;
import java.lang.annotation.Inherited;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The annotations on a class when the application is built. */
final class LiteAnnotations {

    private LiteAnnotations() {}

    /** That of a prevalent bean: on the class, inherited by it, or on a stereotype of the application's own, or one of those. */
    static Optional<AnnotationInfo> prevalent(ClassInfo type) {
        return prevalent(withInherited(type));
    }

    private static List<AnnotationInfo> withInherited(ClassInfo type) {
        Stream<AnnotationInfo> inherited = withSuperclasses(type)
                .skip(1)
                .flatMap(each -> each.annotations().stream())
                .filter(LiteAnnotations::isInherited);
        return Stream.concat(type.annotations().stream(), inherited).toList();
    }

    private static Optional<AnnotationInfo> prevalent(Collection<AnnotationInfo> annotations) {
        return annotations.stream()
                .filter(each -> declaration(each).anyMatch(found -> found.name().equals(Prevalent.class.getName())))
                .findFirst()
                .or(() -> annotations.stream()
                        .flatMap(LiteAnnotations::declaration)
                        .filter(each -> each.hasAnnotation(Stereotype.class))
                        .flatMap(each -> prevalent(each.annotations()).stream())
                        .findFirst());
    }

    /** Whether it has one on the class, inherited by it, or by a stereotype on it, as {@code @Prevalent} is. */
    static boolean hasScope(ClassInfo type) {
        return withInherited(type).stream()
                .flatMap(LiteAnnotations::declaration)
                .anyMatch(each -> isScope(each) || each.hasAnnotation(Stereotype.class)
                        && each.annotations().stream().flatMap(LiteAnnotations::declaration).anyMatch(LiteAnnotations::isScope));
    }

    private static boolean isScope(ClassInfo annotation) {
        return annotation.hasAnnotation(Scope.class) || annotation.hasAnnotation(NormalScope.class);
    }

    private static boolean isInherited(AnnotationInfo annotation) {
        return declaration(annotation).anyMatch(each -> each.hasAnnotation(Inherited.class));
    }

    /** Nothing for an annotation that the container does not know, as Quarkus one of a library that is not there. */
    static Stream<ClassInfo> declaration(AnnotationInfo annotation) {
        try {
            return Stream.of(annotation.declaration());
        } catch (IllegalStateException unknown) {
            return Stream.empty();
        }
    }

    /** With those on its methods, their parameters and their types, its superclasses' too. */
    static Stream<AnnotationInfo> on(ClassInfo type) {
        return Stream.concat(withSuperclasses(type), type.methods().stream().flatMap(LiteAnnotations::on))
                .flatMap(each -> each.annotations().stream());
    }

    private static Stream<ClassInfo> withSuperclasses(ClassInfo type) {
        return Stream.iterate(type, each -> each != null, ClassInfo::superClassDeclaration);
    }

    private static Stream<AnnotationTarget> on(MethodInfo method) {
        Stream<Type> types = Stream.concat(Stream.of(method.returnType()), method.parameters().stream().map(ParameterInfo::type));
        return Stream.of(Stream.of(method), method.parameters().stream(), types.flatMap(LiteAnnotations::withArguments))
                .flatMap(each -> each);
    }

    private static Stream<Type> withArguments(Type type) {
        return !type.isParameterizedType() ? Stream.of(type) : Stream.concat(
                Stream.of(type), type.asParameterizedType().typeArguments().stream().flatMap(LiteAnnotations::withArguments));
    }
}
