package dev.copycat.tck.mistake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.Application;
import dev.copycat.tck.harness.Refusal;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

/** One mistake a deployment. The beans are not nested in the test, or they would be in every archive. */
@ArquillianTest
@RunAsClient
@Promise("M7")
class BeanMistakesTest {

    @ArquillianResource
    Deployer deployer;

    @Deployment(name = "final-method", managed = false)
    static Archive<?> finalMethod() {
        return Application.of(BeanMistakesTest.class, "final-method", WithFinalMethod.class).war();
    }

    @Deployment(name = "default-method", managed = false)
    static Archive<?> defaultMethod() {
        return Application.of(BeanMistakesTest.class, "default-method", WithDefaultMethod.class, Counting.class)
                .war();
    }

    @Deployment(name = "public-field", managed = false)
    static Archive<?> publicField() {
        return Application.of(BeanMistakesTest.class, "public-field", WithPublicField.class).war();
    }

    @Deployment(name = "request-scope", managed = false)
    static Archive<?> requestScope() {
        return Application.of(BeanMistakesTest.class, "request-scope", InRequestScope.class).war();
    }

    @Deployment(name = "undoes-query", managed = false)
    static Archive<?> undoesQuery() {
        return Application.of(BeanMistakesTest.class, "undoes-query", UndoesQuery.class).war();
    }

    @Deployment(name = "unlocked-beside-undo", managed = false)
    static Archive<?> unlockedBesideUndo() {
        return Application.of(BeanMistakesTest.class, "unlocked-beside-undo", UnlockedBesideUndo.class).war();
    }

    @Deployment(name = "tells-itself", managed = false)
    static Archive<?> tellsItself() {
        return Application.of(BeanMistakesTest.class, "tells-itself", TellsItself.class).war();
    }

    @Deployment(name = "decorated", managed = false)
    static Archive<?> decorated() {
        return Application.of(BeanMistakesTest.class, "decorated", Decorated.class, Counting.class, CountsTwice.class)
                .war();
    }

    @Deployment(name = "all", managed = false)
    static Archive<?> all() {
        return Application.of(
                        BeanMistakesTest.class,
                        "all",
                        WithFinalMethod.class,
                        WithPublicField.class,
                        UndoesQuery.class)
                .war();
    }

    @Test
    void aFinalMethodWouldEscapeTheInterceptor() {
        assertThat(Refusal.of(deployer, "final-method")).contains("WithFinalMethod", "sealedOff");
    }

    @Test
    void aDefaultMethodEscapesTheInterceptorOfSomeContainers() {
        assertThat(Refusal.of(deployer, "default-method")).contains("WithDefaultMethod", "countTwice", "override it");
    }

    @Test
    void aPublicFieldWouldBeTheProxysNotTheBeans() {
        assertThat(Refusal.of(deployer, "public-field")).contains("WithPublicField", "openToAll");
    }

    @Test
    void anotherScopeThanTheApplicationHasNoLastingState() {
        assertThat(Refusal.of(deployer, "request-scope")).contains("InRequestScope");
    }

    @Test
    @Promise("T8")
    void aQueryHasNothingToUndoNorHasAMethodThatIsNotIntercepted() {
        assertThat(Refusal.of(deployer, "undoes-query"))
                .contains("UndoesQuery", "undoneQuery", "changes nothing")
                .contains("neverIntercepted", "no call of it is intercepted");
    }

    @Test
    @Promise({"T8", "T9"})
    void whatRunsAtTheSameTimeCannotBeToldApart() {
        assertThat(Refusal.of(deployer, "unlocked-beside-undo")).contains("UnlockedBesideUndo", "remove @Unlocked");
    }

    @Test
    @Promise("T8")
    void whatIsTriedFirstWouldBeToldToTheBeanThatCallersSee() {
        assertThat(Refusal.of(deployer, "tells-itself")).contains("TellsItself", "Observe in another bean");
    }

    @Test
    void aDecoratorWouldBePassedOverAtReplay() {
        assertThat(Refusal.of(deployer, "decorated")).contains("Decorated has a decorator", "make it an interceptor");
    }

    @Test
    void allMistakesAreInOneReport() {
        assertThat(Refusal.of(deployer, "all"))
                .contains("WithFinalMethod", "sealedOff", "WithPublicField", "openToAll")
                .contains("UndoesQuery", "undoneQuery");
    }
}
