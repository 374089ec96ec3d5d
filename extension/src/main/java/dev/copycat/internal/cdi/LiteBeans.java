package dev.copycat.internal.cdi;

import dev.copycat.PrevalentClock;
import dev.copycat.PrevalentSystem;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.build.compatible.spi.Parameters;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticBeanCreator;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.Arrays;
import java.util.stream.Stream;

/** Makes the beans that {@link LiteExtension} has added, when the application runs. */
final class LiteBeans {

    /** The parameter that has the names of the prevalent classes. */
    static final String BEANS = "beans";
    /** The parameter that has the name of a system. */
    static final String SYSTEM = "system";

    private LiteBeans() {}

    /** Makes the systems of the beans that were found. */
    public static final class Systems implements SyntheticBeanCreator<PrevalentSystems> {

        @Override
        public PrevalentSystems create(Instance<Object> lookup, Parameters parameters) {
            BeanManager container = lookup.select(BeanManager.class).get();
            PrevalentSystems systems = new PrevalentSystems(true);
            systems.inspect(Arrays.stream(parameters.get(BEANS, String[].class))
                    .map(LiteBeans::load)
                    .flatMap(type -> found(type, container))
                    .toList());
            systems.deploy(container);
            return systems;
        }
    }

    /** Makes what the application knows one system by. */
    public static final class OneSystem implements SyntheticBeanCreator<PrevalentSystem> {

        @Override
        public PrevalentSystem create(Instance<Object> lookup, Parameters parameters) {
            return lookup.select(PrevalentSystems.class).get().engine(parameters.get(SYSTEM, String.class));
        }
    }

    /** Makes the clock. */
    public static final class Clock implements SyntheticBeanCreator<PrevalentClock> {

        @Override
        public PrevalentClock create(Instance<Object> lookup, Parameters parameters) {
            return new TransactionClock();
        }
    }

    private static Class<?> load(String name) {
        try {
            return LiteClass.load(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name + " was a prevalent bean when the application was built, and is gone. Build the"
                    + " application again.", e);
        }
    }

    private static Stream<FoundBean> found(Class<?> type, BeanManager container) {
        return container.getBeans(type, Any.Literal.INSTANCE).stream()
                .filter(bean -> bean.getBeanClass() == type)
                .map(bean -> FoundBean.of(bean, type, Stereotypes.prevalent(type).orElseThrow()));
    }
}
