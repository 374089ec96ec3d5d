package dev.copycat.internal.cdi;

import dev.copycat.internal.cdi.PrevalentMethod.Kind;
import dev.copycat.internal.codec.ArgumentClasses;
import dev.copycat.internal.codec.ArgumentCodec.Parameter;
import dev.copycat.internal.engine.Locking;
import dev.copycat.internal.graph.GraphModel;
import dev.copycat.internal.graph.KeyedObjects;
import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The beans of one system, and what their state can consist of.
 *
 * @param name the system's name
 * @param beans the beans
 * @param model their state
 */
record SystemBeans(String name, List<PrevalentBean> beans, GraphModel model) {

    static SystemBeans of(String name, List<PrevalentBean> beans) {
        return new SystemBeans(name, beans, GraphModel.of(beans.stream().map(PrevalentBean::root).toList()));
    }

    /** What in the state, or in results, can never be carried or copied; empty if all is well. */
    List<String> mistakes() {
        Stream<String> state = model.unsupported().stream()
                .map(unsupported -> unsupported.path() + " " + unsupported.reason() + ": " + unsupported.remedy());
        List<String> mistakes = new ArrayList<>(state.toList());
        mistakes.addAll(beans.stream().flatMap(this::uncopied).toList());
        methods().filter(this::returnsBean).forEach(method -> mistakes.add(method.name() + " returns a prevalent bean itself,"
                + " which would be called past the interceptor: return nothing, or a value; or put @LiveResult on a method that"
                + " returns another bean's injected reference"));
        mistakes.addAll(model.formerNameMistakes());
        arguments().mistakes().stream().filter(each -> !mistakes.contains(each)).forEach(mistakes::add);
        mistakes.addAll(model.keyMistakes());
        mistakes.addAll(methods().flatMap(this::keyedWithin).toList());
        mistakes.addAll(FormerMethods.mistakes(beans));
        if (methods().anyMatch(method -> !method.aborts().isEmpty())) {
            mistakes.addAll(unlocked().toList());
            beans.stream().filter(SystemBeans::tellsItself).forEach(bean -> mistakes.add(bean.name() + " fires events and"
                    + " observes some, in a system with @AbortException, where transactions are tried first: Weld would tell of"
                    + " a trial the bean that callers see, past every interceptor. Observe in another bean"));
        }
        return mistakes;
    }

    private Stream<PrevalentMethod> methods() {
        return beans.stream().flatMap(bean -> bean.methods().stream());
    }

    /** Itself; or another bean, if it does not say that this is live, as an injected reference is. */
    private boolean returnsBean(PrevalentMethod method) {
        Class<?> result = BeanClass.erase(method.result());
        return beans.stream().anyMatch(bean -> bean.type() == result)
                && !(method.live() && !result.getName().equals(method.name().bean()));
    }

    /** Parameters in which an object that is passed by key would be a copy. */
    private Stream<String> keyedWithin(PrevalentMethod method) {
        return method.kind() == Kind.QUERY ? Stream.empty() : method.parameters().stream()
                .filter(parameter -> KeyedArguments.keyed(parameter.type()).isEmpty())
                .flatMap(parameter -> model.keyedWithin(parameter.type()).stream()
                        .map(keyed -> method.name() + " has the parameter " + parameter.name() + ", in which " + keyed.getName()
                                + " would be a copy, though it has a @Key: pass it as a parameter of its own, or in a List,"
                                + " Set or Collection"));
    }

    /** Of transactions that run at the same time nobody can tell which of them made a change. */
    private Stream<String> unlocked() {
        return methods()
                .filter(method -> method.kind() == Kind.TRANSACTION && method.locking() == Locking.UNLOCKED)
                .map(method -> method.name() + " is @Unlocked in a system with @AbortException, which could not tell its changes"
                        + " from those to undo: remove @Unlocked, or put the bean into a system of its own");
    }

    private static boolean tellsItself(PrevalentBean bean) {
        BeanClass hierarchy = new BeanClass(bean.type());
        return hierarchy.fields().stream().anyMatch(field -> field.getType() == Event.class)
                && hierarchy.declaredMethods().stream().anyMatch(BeanInspection::observes);
    }

    /** What the code consists of that the journal and the state depend on, a sorted line each. */
    List<String> code() {
        Stream<String> methods = methods()
                .map(method -> "method " + method.name() + " " + method.kind().name().toLowerCase(Locale.ROOT));
        Stream<String> arguments = Stream.of(
                        arguments().lines().stream(), transactions().flatMap(SystemBeans::notByClass))
                .flatMap(each -> each)
                .map(argument -> "argument " + argument);
        Stream<String> fields = model.fields().stream().map(field -> "field " + field);
        return Stream.of(methods, arguments, fields).flatMap(each -> each).sorted().toList();
    }

    private Stream<PrevalentMethod> transactions() {
        return methods().filter(method -> method.kind() == Kind.TRANSACTION);
    }

    /** What the arguments consist of that are journaled as values. */
    private ArgumentClasses arguments() {
        return ArgumentClasses.of(transactions().flatMap(method -> method.parameters().stream())
                .map(Parameter::type)
                .filter(type -> KeyedArguments.keyed(type).isEmpty())
                .toList());
    }

    /** The parameters of which the method's name does not say all. */
    private static Stream<String> notByClass(PrevalentMethod method) {
        return method.parameters().stream().flatMap(parameter -> {
            Stream<String> generic = parameter.type() instanceof Class
                    ? Stream.empty()
                    : Stream.of(parameter.type().getTypeName());
            Stream<String> keyed = KeyedArguments.keyed(parameter.type()).stream()
                    .map(type -> type.getName() + " by key " + KeyedObjects.keyOf(type));
            return Stream.concat(generic, keyed)
                    .map(each -> method.name() + " " + method.parameters().indexOf(parameter) + " " + each);
        });
    }

    private Stream<String> uncopied(PrevalentBean bean) {
        return bean.methods().stream()
                .filter(method -> !method.live() && LaterReading.of(method.result()).isEmpty())
                .flatMap(method -> model.uncopied(method.result(), "the result").stream()
                        .map(unsupported -> method.name() + " cannot be isolated: " + unsupported.path() + " "
                                + unsupported.reason() + ": " + unsupported.remedy() + "; or put @LiveResult on the method"));
    }
}
