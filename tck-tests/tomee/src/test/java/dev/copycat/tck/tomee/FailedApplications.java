package dev.copycat.tck.tomee;

import java.util.stream.Stream;
import org.apache.catalina.Container;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.Service;
import org.apache.tomee.loader.TomcatHelper;
import org.jboss.arquillian.container.spi.event.DeployDeployment;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * Takes an application that did not start out of its host. The embedded TomEE leaves it there, and then takes no other by its name:
 * "Child name [/shop] is not unique".
 */
public final class FailedApplications implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Remover.class);
    }

    static final class Remover {

        void remove(@Observes EventContext<DeployDeployment> deployment) {
            try {
                deployment.proceed();
            } finally {
                Stream.of(TomcatHelper.getServer().findServices())
                        .map(Service::getContainer)
                        .flatMap(engine -> Stream.of(engine.findChildren()))
                        .forEach(Remover::removeFailed);
            }
        }

        private static void removeFailed(Container host) {
            Stream.of(host.findChildren())
                    .filter(application -> application.getState() != LifecycleState.STARTED)
                    .forEach(host::removeChild);
        }
    }
}
