package dev.copycat.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;

/** The wiki as people use it, in a real browser, mostly without a mouse. */
class BrowserTest {

    @TempDir
    Path directory;

    private ServerProcess server;
    private Browser browser;

    @BeforeEach
    void start() throws IOException {
        Browser.assumeInstalled();
        server = ServerProcess.start(data());
        browser = Browser.start(directory.resolve("profile"));
        browser.open(server.address().toString());
        browser.heading("Home");
    }

    @AfterEach
    void end() {
        if (browser != null) {
            browser.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @Test
    void aPageIsWrittenAndEditedWithTheKeyboardAloneAndTheJournalGrows() {
        browser.find("//*[@id='journal-sequence' and .='#0']");

        create("Kitchen", "Bread is in the **oven**, see [[Cellar]].");
        browser.find("//main//strong[.='oven']");
        browser.find("//main//a[@class='wiki missing' and .='Cellar']");
        browser.find("//*[@id='journal-sequence' and .='#1']");
        browser.find("//*[@id='journal-lines']/li[contains(., 'edit(\"Kitchen\", 0, \"Bread is in the **oven**')]");

        browser.type("e");
        browser.heading("Edit Kitchen");
        browser.press(Keys.CONTROL, Keys.END);
        browser.type("\nAnd **wine** too.");
        browser.press(Keys.CONTROL, Keys.ENTER);
        browser.find("//main//strong[.='wine']");
        browser.find("//*[@id='revision' and .='Revision 2']");
        browser.find("//*[@id='journal-lines']/li[2][contains(., '\"Ada\"')]");

        browser.type("h");
        browser.heading("History of Kitchen");
        browser.find("//*[@id='compare']").sendKeys(Keys.ENTER);
        browser.heading("Changes of Kitchen");
        browser.find("//tr[@class='added' and contains(., '+') and contains(., 'added: ') and contains(., 'wine')]");

        browser.type("/");
        browser.type("wine", Keys.ENTER);
        browser.find("//main//li[contains(., 'Kitchen')]//mark[.='wine']");
        browser.type("c");
        browser.heading("Recent changes");
        browser.find("//main//li[contains(., 'Kitchen') and contains(., 'revision 2') and contains(., 'Ada')]");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void whoSavesSecondSeesBothTextsAndMergesThem() {
        create("Plan", "one\ntwo\nthree");
        String first = browser.driver.getWindowHandle();
        browser.type("e");
        browser.heading("Edit Plan");

        browser.driver.switchTo().newWindow(WindowType.TAB);
        browser.open(server.address() + "#/edit/Plan");
        browser.heading("Edit Plan");
        browser.press(Keys.CONTROL, Keys.END);
        browser.type("\nfour, from the second window");
        browser.press(Keys.CONTROL, Keys.ENTER);
        browser.find("//*[@id='revision' and .='Revision 2']");
        browser.driver.close();

        browser.driver.switchTo().window(first);
        browser.press(Keys.CONTROL, Keys.HOME);
        browser.type("zero, from the first window\n");
        browser.press(Keys.CONTROL, Keys.ENTER);
        browser.heading("Merge your edit of Plan");
        browser.find("//*[@role='alert' and contains(., 'revision 2')]");
        assertThat(valueOf("theirs")).isEqualTo("one\ntwo\nthree\nfour, from the second window");
        assertThat(valueOf("text")).isEqualTo("zero, from the first window\none\ntwo\nthree");
        browser.find("//*[@id='conflict']//tr[@class='added' and contains(., 'four')]");

        browser.find("//*[@id='text']").sendKeys(Keys.chord(Keys.CONTROL, Keys.END), "\nfour, merged");
        browser.press(Keys.CONTROL, Keys.ENTER);
        browser.find("//*[@id='revision' and .='Revision 3']");
        browser.find("//div[@class='prose' and contains(., 'zero') and contains(., 'four, merged')]");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void whatWasTypedSurvivesAReload() {
        create("Plan", "one");
        browser.type("e");
        browser.heading("Edit Plan");
        browser.type("a thought not yet saved, ");
        browser.driver.navigate().refresh();
        browser.heading("Edit Plan");

        assertThat(valueOf("text")).contains("a thought not yet saved, ").contains("one");
        browser.find("//*[contains(@class, 'alert') and contains(., 'unsaved draft')]");
    }

    @Test
    void contentNeverRuns() {
        create("Trap", "<script>window.hacked = 1</script>\n\n"
                + "<img src=x onerror=\"window.hacked = 2\">\n\n"
                + "[click](javascript:window.hacked=3) [[<b onclick=alert(1)>|<script>window.hacked=4</script>]]\n");
        browser.find("//div[@class='prose' and contains(., '<script>window.hacked = 1</script>')]");

        assertThat(browser.findAll("//div[@class='prose']//*[self::script or self::img or @onclick or @onerror]")).isEmpty();
        assertThat(browser.findAll("//div[@class='prose']//a[starts-with(@href, 'javascript')]")).isEmpty();
        assertThat(browser.run("return window.hacked")).isNull();

        browser.run("document.querySelector('.prose').innerHTML += '<img src=\"data:,\" onerror=\"window.hacked = 5\">'");
        browser.run("const s = document.createElement('script'); s.textContent = 'window.hacked = 6'; document.body.append(s)");
        browser.driver.executeAsyncScript("setTimeout(arguments[0], 0)");
        assertThat(browser.run("return window.hacked")).as("the Content-Security-Policy is the second wall").isNull();
        assertThat(browser.complaints()).anyMatch(message -> message.contains("Content Security Policy"));
    }

    @Test
    void aSnapshotIsTakenWithAKey() {
        browser.find("//*[@id='snapshot-state' and contains(., 'at #0')]");
        create("Plan", "one");
        browser.find("//*[@id='snapshot']").sendKeys(Keys.ENTER);
        browser.find("//*[@id='notice' and contains(., 'Snapshot taken at line #1')]");
        browser.find("//*[@id='snapshot-state' and contains(., 'at #1')]");
    }

    @Test
    void afterKillMinusNineAndARestartEveryPageIsBack() {
        create("Plan", "Written **before** the server died.");
        int port = server.port();
        server.kill();
        browser.find("//*[@id='journal-phase' and .='not answering']");

        browser.type("e");
        browser.heading("The server does not answer");

        server = ServerProcess.start(data(), port);
        browser.find("//*[@id='journal-phase' and .='running']");
        browser.driver.navigate().refresh();
        browser.heading("Edit Plan");
        browser.type(Keys.ESCAPE);
        browser.find("//main//strong[.='before']");
        browser.find("//*[@id='journal-lines']/li[1][contains(., 'Plan')]");
    }

    @Test
    void anEditSentWhileTheServerIsDeadArrivesOnceItIsBack() {
        create("Plan", "one");
        browser.type("e");
        browser.heading("Edit Plan");
        int port = server.port();
        server.kill();
        browser.type("patience, ");
        browser.press(Keys.CONTROL, Keys.ENTER);
        browser.find("//*[@id='problem' and contains(., 'trying again')]");

        server = ServerProcess.start(data(), port);
        browser.find("//div[@class='prose' and contains(., 'patience, ')]");
        browser.find("//*[@id='revision' and .='Revision 2']");
    }

    @Test
    void onAPhoneNothingScrollsSideways() {
        create("Long", "x".repeat(300) + "\n\n| a | b |\n|---|---|\n| " + "wide ".repeat(60) + " | y |\n\n    " + "code ".repeat(60));
        browser.bePhone();
        for (String view : List.of("edit/Long", "page/Long", "history/Long", "difference/Long/0/1", "revision/Long/1",
                "changes", "pages", "search/wide", "help", "new", "page/" + "W".repeat(90))) {
            browser.run("document.querySelector('main h1')?.remove(); location.hash = '#/" + view + "'");
            browser.find("//main//h1");
            assertThat(browser.run("return document.documentElement.scrollWidth <= window.innerWidth")).as(view).isEqualTo(true);
        }
        browser.find("//*[@id='journal-toggle' and @aria-expanded='false']").sendKeys(Keys.ENTER);
        browser.find("//*[@id='journal-toggle' and @aria-expanded='true']");
        assertThat(browser.find("//*[@id='journal-lines']/li").isDisplayed()).isTrue();
    }

    /** Writes a page as somebody does who has no mouse, the first time with a name. */
    private void create(String title, String text) {
        browser.find("//body").sendKeys("n");
        browser.heading("New page");
        browser.type(title, Keys.ENTER);
        browser.heading("Write " + title);
        browser.type(text);
        browser.type(Keys.TAB);
        if (valueOf("author").isEmpty()) {
            browser.type("Ada");
        }
        browser.press(Keys.CONTROL, Keys.ENTER);
        browser.heading(title);
        browser.find("//*[@id='revision' and .='Revision 1']");
    }

    private String valueOf(String id) {
        browser.find("//*[@id='" + id + "']");
        return String.valueOf(browser.run("return document.getElementById('" + id + "').value"));
    }

    private Path data() {
        return directory.resolve("data");
    }
}
