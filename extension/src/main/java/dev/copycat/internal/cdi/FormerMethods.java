package dev.copycat.internal.cdi;

import dev.copycat.internal.engine.MethodName;
import dev.copycat.internal.graph.FormerNames;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names under which older journals know the methods of today. */
final class FormerMethods {

    private FormerMethods() {}

    /** All names that a method had, as a method of its bean today or of what the bean was. */
    static Set<MethodName> of(PrevalentBean bean, PrevalentMethod method) {
        List<String> beans = new ArrayList<>(List.of(bean.name()));
        beans.addAll(FormerNames.of(bean.type()));
        Set<MethodName> names = new LinkedHashSet<>();
        for (String signature : signatures(method)) {
            beans.forEach(each -> names.add(new MethodName(each, signature)));
        }
        names.remove(method.name());
        return names;
    }

    /** Former names that two methods claim, or that a method still has. */
    static List<String> mistakes(List<PrevalentBean> beans) {
        Map<String, String> owners = new HashMap<>();
        List<String> mistakes = new ArrayList<>();
        beans.forEach(bean -> bean.methods().forEach(method -> owners.put(method.name().toString(), method.name().toString())));
        beans.forEach(bean -> bean.methods().forEach(method -> of(bean, method).forEach(former ->
                FormerNames.claim(owners, former.toString(), method.name().toString(), mistakes))));
        return mistakes;
    }

    private static List<String> signatures(PrevalentMethod method) {
        String today = method.name().signature();
        List<String> signatures = new ArrayList<>(List.of(today));
        for (String former : FormerNames.of((AnnotatedElement) method.method())) {
            signatures.add(former.indexOf('(') >= 0 ? former : former + today.substring(today.indexOf('(')));
        }
        for (Class<?> parameter : method.method().getParameterTypes()) {
            for (String former : FormerNames.of(parameter)) {
                List.copyOf(signatures).forEach(each -> signatures.add(each.replaceAll(
                        "([(,])" + Pattern.quote(parameter.getTypeName()) + "([),])", "$1"
                                + Matcher.quoteReplacement(former) + "$2")));
            }
        }
        return signatures;
    }
}
