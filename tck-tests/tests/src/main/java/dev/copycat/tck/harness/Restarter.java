package dev.copycat.tck.harness;

import java.lang.reflect.Constructor;
import java.util.List;
import org.jboss.arquillian.container.spi.Container;
import org.jboss.arquillian.container.spi.ContainerRegistry;
import org.jboss.arquillian.container.spi.client.deployment.Deployment;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployDeployment;
import org.jboss.arquillian.container.spi.event.DeploymentEvent;
import org.jboss.arquillian.container.spi.event.UnDeployDeployment;
import org.jboss.arquillian.core.api.Event;
import org.jboss.arquillian.core.api.Instance;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.test.spi.event.suite.Before;

/** Obeys {@link AfterRestart}. Arquillian's own {@code Deployer} does not touch a deployment that it manages. */
final class Restarter {

    /** After Arquillian has found the test's class (100) and before it enters the test's deployment (0). */
    private static final int OUTSIDE_THE_DEPLOYMENT = 50;

    @Inject
    private Event<DeploymentEvent> events;

    @Inject
    private Instance<ContainerRegistry> containers;

    @Inject
    private Instance<DeploymentScenario> scenario;

    void restart(@Observes(precedence = OUTSIDE_THE_DEPLOYMENT) EventContext<Before> context) throws Exception {
        Before event = context.getEvent();
        AfterRestart restart = event.getTestMethod().getAnnotation(AfterRestart.class);
        if (restart != null) {
            Meanwhile meanwhile = make(restart.meanwhile());
            SystemFiles main = Application.files(event.getTestClass().getJavaClass());
            for (Deployment deployment : deployed()) {
                Container<?> container = containers.get().getContainer(deployment.getDescription().getTarget());
                for (int i = 0; i < restart.times(); i++) {
                    events.fire(new UnDeployDeployment(container, deployment));
                    meanwhile.act(main);
                    events.fire(new DeployDeployment(container, deployment));
                }
            }
        }
        context.proceed();
    }

    private static <T> T make(Class<T> type) throws ReflectiveOperationException {
        Constructor<T> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }

    private List<Deployment> deployed() {
        return scenario.get().deployments().stream().filter(Deployment::isDeployed).toList();
    }
}
