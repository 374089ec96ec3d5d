package dev.copycat.internal.engine;

/**
 * A method as the journal names it.
 *
 * @param bean the bean class's fully qualified name
 * @param signature the method's name and erased parameter types: {@code edit(java.lang.String,int)}
 */
public record MethodName(String bean, String signature) {

    @Override
    public String toString() {
        return bean + "." + signature;
    }
}
