package dev.copycat.internal.cdi;

import jakarta.enterprise.lang.model.AnnotationInfo;
import jakarta.enterprise.lang.model.AnnotationTarget;
import jakarta.enterprise.lang.model.declarations.ClassInfo;
import jakarta.enterprise.lang.model.declarations.MethodInfo;
import jakarta.enterprise.lang.model.declarations.ParameterInfo;
import jakarta.enterprise.lang.model.types.Type;
import java.util.stream.Stream;

/** The annotations on a class when the application is built, with those on its methods, their parameters and their types. */
final class LiteAnnotations {

    private LiteAnnotations() {}

    static Stream<AnnotationInfo> on(ClassInfo type) {
        return Stream.concat(withSuperclasses(type), type.methods().stream().flatMap(LiteAnnotations::on))
                .flatMap(each -> each.annotations().stream());
    }

    static Stream<ClassInfo> withSuperclasses(ClassInfo type) {
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
