package dev.copycat.tck.wildfly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.tck.server.WildFlyServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.as.controller.client.helpers.Operations;
import org.jboss.as.controller.client.helpers.standalone.ServerDeploymentHelper;
import org.jboss.dmr.ModelNode;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/** A WildFly that is managed while it runs. */
final class WildFlyProcess extends WildFlyServer {

    private static final Path WAR = Path.of(System.getProperty("wiki.war"));

    private WildFlyProcess(Path base) throws IOException {
        super(base);
    }

    /** Prepares a base directory with the wiki in it under some names; nothing is started yet. */
    static WildFlyProcess prepare(Path base, String... applications) throws IOException {
        WildFlyProcess server = new WildFlyProcess(base);
        for (String application : applications) {
            server.add(WAR, application);
        }
        return server;
    }

    /** Has it start with a changed configuration. */
    WildFlyProcess configured(UnaryOperator<String> change) throws IOException {
        Path configuration = base.resolve("configuration/standalone.xml");
        String text = Files.readString(configuration);
        assertThat(change.apply(text)).isNotEqualTo(text);
        Files.writeString(configuration, change.apply(text));
        return this;
    }

    /** Deploys the wiki under a name; throws the server's reason if it does not. */
    void deploy(String war) throws Exception {
        try (ModelControllerClient client = management(); InputStream content = Files.newInputStream(WAR)) {
            new ServerDeploymentHelper(client).deploy(war, content);
        }
    }

    /** Deploys another application; throws the server's reason if it does not. */
    void deploy(String war, Archive<?> application) throws Exception {
        try (ModelControllerClient client = management();
                InputStream content = application.as(ZipExporter.class).exportAsInputStream()) {
            new ServerDeploymentHelper(client).deploy(war, content);
        }
    }

    void undeploy(String war) throws Exception {
        try (ModelControllerClient client = management()) {
            new ServerDeploymentHelper(client).undeploy(war);
        }
    }

    /** Lets the requests that are being answered end, and refuses new ones until {@link #resume}. */
    void suspend() throws Exception {
        ModelNode suspend = Operations.createOperation("suspend");
        suspend.get("suspend-timeout").set(-1);
        execute(suspend);
    }

    void resume() throws Exception {
        execute(Operations.createOperation("resume"));
    }

    /** Has all requests answered by one thread, in this run of the server. */
    void useOneWorker() throws Exception {
        ModelNode worker = new ModelNode().add("subsystem", "io").add("worker", "default");
        execute(Operations.createWriteAttributeOperation(worker, "task-core-threads", 1));
        execute(Operations.createWriteAttributeOperation(worker, "task-max-threads", 1));
    }

    /** Where the wiki's data lies. */
    Path data() {
        return data("wiki").resolve("main");
    }

    JavaProcess jvm() {
        return new JavaProcess(pid());
    }

    private void execute(ModelNode operation) throws IOException {
        try (ModelControllerClient client = management()) {
            ModelNode answer = client.execute(operation);
            if (!Operations.isSuccessfulOutcome(answer)) {
                throw new IOException(operation + ": " + Operations.getFailureDescription(answer));
            }
        }
    }

    private ModelControllerClient management() throws IOException {
        return ModelControllerClient.Factory.create("127.0.0.1", managementPort);
    }
}
