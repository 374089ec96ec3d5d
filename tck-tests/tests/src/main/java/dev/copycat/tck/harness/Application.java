package dev.copycat.tck.harness;

import static java.util.stream.Collectors.joining;

import dev.copycat.Prevalent;
import dev.copycat.Setting;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * An application as a user would pack it: the classes of one test in a WAR that is a bean archive, and a
 * {@code META-INF/copycat.properties} that gives it a data directory of its own.
 *
 * <p>All applications of one test class share a directory, so that one finds what another has left there.
 */
public final class Application {

    private static final String NAME = "tck";

    private final WebArchive archive;
    private final Map<String, String> settings = new TreeMap<>();
    private String discovery = "annotated";
    private String interceptors = "";

    private Application(Class<?> test, String name) {
        this.archive = ShrinkWrap.create(WebArchive.class, name + ".war");
        set(Setting.DIRECTORY, DataDirectory.ofTest(test).toString());
        set(Setting.APPLICATION, NAME);
    }

    /**
     * The classes of a test, with those nested in it and those that it extends.
     *
     * @param test the test class
     * @return an application that can be changed before it is packed
     */
    public static Application of(Class<?> test) {
        Application application = new Application(test, test.getSimpleName());
        for (Class<?> each = test; each != Object.class; each = each.getSuperclass()) {
            application.archive.addClass(each);
        }
        return application;
    }

    /**
     * One of several applications of a test.
     *
     * @param test the test class, which Arquillian adds with all that is nested in it
     * @param name what tells it from the others
     * @param classes the classes that only this one has
     * @return an application that can be changed before it is packed
     */
    public static Application of(Class<?> test, String name, Class<?>... classes) {
        Application application = new Application(test, test.getSimpleName() + "-" + name);
        application.archive.addClasses(classes);
        return application;
    }

    /**
     * Sets a value in {@code META-INF/copycat.properties}.
     *
     * @param setting the setting
     * @param value the value as text
     * @return this
     */
    public Application set(Setting setting, Object value) {
        return set(setting.key(), value);
    }

    /**
     * Writes a line in {@code META-INF/copycat.properties}, be it a setting or not.
     *
     * @param key the key
     * @param value the value as text
     * @return this
     */
    public Application set(String key, Object value) {
        settings.put(key, value.toString());
        return this;
    }

    /**
     * Keeps the state in the journal alone: no snapshot but the first one.
     *
     * @return this
     */
    public Application journalOnly() {
        return set(Setting.SNAPSHOT_EVERY, 0).set(Setting.SNAPSHOT_ON_STOP, false);
    }

    /**
     * Leaves it to the server what the application's data is called.
     *
     * @return this
     */
    public Application namedByTheServer() {
        settings.remove(Setting.APPLICATION.key());
        return this;
    }

    /**
     * Makes every class a bean, not only the annotated ones.
     *
     * @return this
     */
    public Application discoverAll() {
        discovery = "all";
        return this;
    }

    /**
     * Makes no class a bean, whatever its annotations are.
     *
     * @return this
     */
    public Application discoverNothing() {
        discovery = "none";
        return this;
    }

    /**
     * Enables an interceptor in {@code beans.xml}.
     *
     * @param interceptor its class
     * @return this
     */
    public Application intercepting(Class<?> interceptor) {
        interceptors = "<interceptors><class>" + interceptor.getName() + "</class></interceptors>";
        return this;
    }

    /**
     * Has Copycat's jar among the libraries a second time, under another name.
     *
     * @return this
     */
    public Application copycatTwice() {
        archive.addAsLibrary(ClassPath.jarOf(Prevalent.class, "copycat-again.jar"));
        return this;
    }

    /**
     * Packs it.
     *
     * @return the WAR
     */
    public WebArchive war() {
        return withBeansXml().addAsResource(properties(), DataDirectory.PROPERTIES);
    }

    /**
     * Packs it into an EAR, whose libraries have the settings.
     *
     * @param library a library with beans
     * @return the EAR
     */
    public EnterpriseArchive ear(JavaArchive library) {
        String name = archive.getName().replace(".war", ".ear");
        return ShrinkWrap.create(EnterpriseArchive.class, name)
                .addAsModule(withBeansXml())
                .addAsLibrary(library.addAsResource(properties(), DataDirectory.PROPERTIES));
    }

    private WebArchive withBeansXml() {
        return archive.addAsWebInfResource(new StringAsset(beansXml()), "beans.xml");
    }

    private StringAsset properties() {
        return new StringAsset(
                settings.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue() + "\n").collect(joining()));
    }

    /**
     * The files that a test's applications keep, asked outside the container.
     *
     * @param test the test class
     * @return the files of the system {@code main}
     */
    public static SystemFiles files(Class<?> test) {
        return new SystemFiles(DataDirectory.ofTest(test).resolve(NAME).resolve("main"));
    }

    private String beansXml() {
        return """
                <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0" bean-discovery-mode="%s">%s</beans>
                """
                .formatted(discovery, interceptors);
    }
}
