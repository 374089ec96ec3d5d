package dev.copycat.internal.engine;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A method as the journal names it.
 *
 * @param bean the bean class's fully qualified name
 * @param signature the method's name and erased parameter types, {@code edit(String,com.acme.Page)}; those of {@code java.lang}
 *     without their package, whether they are given with it or not
 */
public record MethodName(String bean, String signature) {

    private static final Pattern JAVA_LANG = Pattern.compile("(?<=[(,])java\\.lang\\.(?=[\\w$]+(\\[])*[,)])");

    /** Names a method. */
    public MethodName {
        signature = brief(signature);
    }

    /**
     * The name and erased parameter types of a method, as {@link #signature()} has them.
     *
     * @param method any method
     * @return the text
     */
    public static String signature(Method method) {
        return brief(Arrays.stream(method.getParameterTypes())
                .map(Class::getTypeName)
                .collect(Collectors.joining(",", method.getName() + "(", ")")));
    }

    private static String brief(String signature) {
        return JAVA_LANG.matcher(signature).replaceAll("");
    }

    /** Asked for each journaled call, from the first on, when a record's own takes several calls yet. */
    @Override
    public int hashCode() {
        return 31 * bean.hashCode() + signature.hashCode();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MethodName that && bean.equals(that.bean) && signature.equals(that.signature);
    }

    @Override
    public String toString() {
        return bean + "." + signature;
    }
}
