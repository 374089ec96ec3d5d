package dev.copycat.internal.graph;

import dev.copycat.FormerName;
import dev.copycat.RemovedFields;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What classes say of the names that they and their parts had. */
public final class FormerNames {

    private FormerNames() {}

    /**
     * The former names of a class.
     *
     * @param type the class
     * @return fully qualified names; none if it says nothing
     */
    public static List<String> of(Class<?> type) {
        return of((AnnotatedElement) type).stream().map(name -> qualified(name, type.getName())).toList();
    }

    /**
     * The former names of a field, a method or a constant.
     *
     * @param element what may be annotated
     * @return the names as they stand there; none if it says nothing
     */
    public static List<String> of(AnnotatedElement element) {
        FormerName former = element.getAnnotation(FormerName.class);
        return former == null ? List.of() : List.of(former.value());
    }

    /**
     * Names that are claimed twice, or that something still has.
     *
     * @param types the classes to look at, each with its fields, own and inherited
     * @return what is wrong, and what to do; empty if nothing is
     */
    public static List<String> mistakes(Collection<Class<?>> types) {
        List<String> mistakes = new ArrayList<>();
        Map<String, String> classes = new HashMap<>();
        types.forEach(type -> classes.put(type.getName(), type.getName()));
        for (Class<?> type : types) {
            of(type).forEach(name -> claim(classes, name, type.getName(), mistakes));
            fieldMistakes(type, mistakes);
        }
        return mistakes.stream().distinct().toList();
    }

    /** The fields of an object are in a snapshot side by side, whichever class of its own or above declares them. */
    private static void fieldMistakes(Class<?> type, List<String> mistakes) {
        List<Field> fields = fieldsFromAbove(type);
        Map<String, String> owners = new HashMap<>();
        for (Field field : fields) {
            owners.putIfAbsent(field.getName(), full(field));
            owners.put(full(field), full(field));
        }
        fields.forEach(field -> of((AnnotatedElement) field).forEach(name -> claim(owners, name, full(field), mistakes)));
    }

    private static List<Field> fieldsFromAbove(Class<?> type) {
        Deque<Class<?>> hierarchy = new ArrayDeque<>();
        for (Class<?> each = type; each != null && !ShapeFactory.ofJdk(each); each = each.getSuperclass()) {
            hierarchy.push(each);
        }
        return hierarchy.stream()
                .flatMap(each -> Stream.of(each.getDeclaredFields()))
                .filter(field -> !Modifier.isStatic(field.getModifiers()) || field.isEnumConstant())
                .toList();
    }

    /** Whether a name is that of a field with its class, as it is where a field of a subclass hides it. */
    static boolean isFull(Field field, String name) {
        return name.equals(full(field))
                || of(field.getDeclaringClass()).stream().anyMatch(former -> name.equals(former + "." + field.getName()));
    }

    private static String full(Field field) {
        return field.getDeclaringClass().getName() + "." + field.getName();
    }

    /**
     * Notes who had a name.
     *
     * @param owners who has or had which; added to
     * @param name the former name
     * @param owner who says that it had it
     * @param mistakes added to, if another has or had it
     */
    public static void claim(Map<String, String> owners, String name, String owner, List<String> mistakes) {
        String other = owners.putIfAbsent(name, owner);
        if (other != null) {
            mistakes.add(owner + " says @FormerName(\"" + name + "\"), and " + other
                    + " has or had that name: take it away from one of the two");
        }
    }

    /**
     * Whether a class gives up the values of a field that it had.
     *
     * @param type the class
     * @param field the name that the field had
     * @return whether it, or a class above it, says so
     */
    public static boolean removed(Class<?> type, String field) {
        return removed(type).contains(field);
    }

    /**
     * The fields that a class had and whose values it gives up.
     *
     * @param type the class
     * @return their names, of the classes above it too; none if nothing says so
     */
    public static List<String> removed(Class<?> type) {
        List<String> names = new ArrayList<>();
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            RemovedFields removed = each.getAnnotation(RemovedFields.class);
            names.addAll(removed == null ? List.of() : Arrays.asList(removed.value()));
        }
        return names;
    }

    /**
     * The constant of an enum that had a name.
     *
     * @param type the enum
     * @param name the former name
     * @return the constant, or null
     */
    public static Object constant(Class<?> type, String name) {
        for (Field field : type.getFields()) {
            if (field.isEnumConstant() && of((AnnotatedElement) field).contains(name)) {
                return Arrays.stream(type.getEnumConstants())
                        .filter(constant -> ((Enum<?>) constant).name().equals(field.getName()))
                        .findFirst()
                        .orElse(null);
            }
        }
        return null;
    }

    private static String qualified(String name, String now) {
        int end = Math.max(now.lastIndexOf('.'), now.lastIndexOf('$'));
        return name.indexOf('.') >= 0 ? name : now.substring(0, end + 1) + name;
    }
}
