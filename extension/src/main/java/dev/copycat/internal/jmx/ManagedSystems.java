package dev.copycat.internal.jmx;

import dev.copycat.PrevalentSystemMXBean;
import dev.copycat.internal.engine.Engine;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;
import javax.management.StandardMBean;

/**
 * The systems of one application in the JVM's management server, if it has been made: to make it takes a fifth of a second or
 * more, and where nobody did so nobody looks.
 */
public final class ManagedSystems {

    private static final Logger LOG = System.getLogger("dev.copycat");

    private final List<ObjectName> names = new ArrayList<>();

    private ManagedSystems() {}

    /**
     * Registers systems. One that cannot be is told in the log, and goes on without.
     *
     * @param application the application's name
     * @param engines its systems
     * @return those that were registered
     */
    public static ManagedSystems of(String application, Collection<Engine> engines) {
        ManagedSystems managed = new ManagedSystems();
        if (!MBeanServerFactory.findMBeanServer(null).isEmpty()) {
            engines.forEach(engine -> managed.register(application, engine));
        }
        return managed;
    }

    /** Takes out what was registered; nothing the second time. */
    public void unregister() {
        names.forEach(ManagedSystems::unregister);
        names.clear();
    }

    private void register(String application, Engine engine) {
        String text = "dev.copycat:type=System,application=" + application + ",name=" + engine.name();
        try {
            ObjectName name = new ObjectName(text);
            StandardMBean bean = new StandardMBean(new ManagedSystem(engine), PrevalentSystemMXBean.class, true);
            server().registerMBean(bean, name);
            names.add(name);
        } catch (JMException | RuntimeException refused) {
            LOG.log(Level.WARNING, "Prevalent system " + engine.name() + ": JMX has not taken it as " + text
                    + "; all else works. If another application has that name, set copycat.application.", refused);
        }
    }

    private static void unregister(ObjectName name) {
        try {
            server().unregisterMBean(name);
        } catch (JMException | RuntimeException refused) {
            LOG.log(Level.WARNING, name + " could not be taken out of JMX; it tells of a system that is stopped.", refused);
        }
    }

    private static MBeanServer server() {
        return ManagementFactory.getPlatformMBeanServer();
    }
}
