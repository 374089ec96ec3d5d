package dev.copycat.internal.cdi;

import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.annotation.Annotation;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells of {@code @RolesAllowed} and its kin where no interceptor can be bound by them: they let everybody in without a word. */
final class UnreadRoles {

    private static final Logger LOG = System.getLogger("dev.copycat");
    private static final String ROLES = "jakarta.annotation.security";

    private UnreadRoles() {}

    /** Warns if a bean has them and nothing besides that may bind one. */
    static void warn(AnnotatedType<?> type, BeanManager container) {
        Set<Class<? extends Annotation>> bindings = OtherInterceptors.onMethods(type, container);
        boolean rolesAlone = !bindings.isEmpty() && bindings.stream().allMatch(each -> each.getPackageName().equals(ROLES));
        if (rolesAlone && bindings.stream().noneMatch(container::isInterceptorBinding)) {
            LOG.log(Level.WARNING, type.getJavaClass().getName() + " has "
                    + bindings.stream().map(each -> "@" + each.getSimpleName()).sorted().collect(Collectors.joining(", "))
                    + ", which no interceptor of this container reads: everybody may call it. Put them on a session bean or a"
                    + " servlet in front, or bind an interceptor of your own.");
        }
    }
}
