package dev.copycat.tck.harness;

import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployer;

/** Deployments that must not succeed. */
public final class Refusal {

    private Refusal() {}

    /**
     * Tries to deploy.
     *
     * @param deployer Arquillian's deployer, outside the container
     * @param deployment the deployment's name
     * @return everything that the container told the one who deployed: the messages of the whole chain of causes, and what stands
     *         in the log of a server that is silent; with quotation marks as they are in the message, though some servers escape
     *         them
     * @throws AssertionError if the deployment succeeded
     */
    public static String of(Deployer deployer, String deployment) {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        ServerLog log = ServerLog.fromNow();
        try {
            deployer.deploy(deployment);
        } catch (Exception refused) {
            takeAway(deployer, deployment, refused);
            return unescaped(messages(refused) + "\n" + log.text());
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
        deployer.undeploy(deployment);
        throw new AssertionError("The deployment " + deployment + " was not refused");
    }

    /** What was refused is half there in an embedded container, and would be in the way of the next deployment. */
    private static void takeAway(Deployer deployer, String deployment, Exception refused) {
        try {
            deployer.undeploy(deployment);
        } catch (RuntimeException alreadyGone) {
            refused.addSuppressed(alreadyGone);
        }
    }

    private static String messages(Throwable refused) {
        List<String> messages = new ArrayList<>();
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            messages.add(cause.toString());
        }
        return String.join("\n", messages);
    }

    private static String unescaped(String text) {
        return text.replace("\\\"", "\"");
    }
}
