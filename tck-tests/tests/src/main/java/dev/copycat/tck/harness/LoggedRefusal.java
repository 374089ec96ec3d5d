package dev.copycat.tck.harness;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.event.DeployDeployment;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;

/**
 * For a server in the tests' process that tells its log alone why an application has not started, and whoever deploys it nothing,
 * or less: an exception in that log is what the deployment fails with. The system property {@code tck.refusals} names the logger.
 */
final class LoggedRefusal {

    void listen(@Observes EventContext<DeployDeployment> deployment) throws DeploymentException {
        String name = System.getProperty("tck.refusals");
        if (name == null) {
            deployment.proceed();
            return;
        }
        Logger logger = Logger.getLogger(name);
        Exceptions exceptions = new Exceptions();
        logger.addHandler(exceptions);
        try {
            deployment.proceed();
        } finally {
            logger.removeHandler(exceptions);
            exceptions.tell();
        }
    }

    private static final class Exceptions extends Handler {

        private final List<Throwable> logged = new CopyOnWriteArrayList<>();

        void tell() throws DeploymentException {
            if (!logged.isEmpty()) {
                throw new DeploymentException("The server's log tells of an exception", logged.get(0));
            }
        }

        @Override
        public void publish(LogRecord entry) {
            if (entry.getThrown() != null) {
                logged.add(entry.getThrown());
            }
        }

        @Override
        public void flush() {
            // Nothing is kept back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
