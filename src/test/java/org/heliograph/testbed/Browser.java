package org.heliograph.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A real browser without a window, and what people expect of a page in it. Needs Debian's chromium and chromium-driver;
 * without them the test is skipped, or fails where everything has to be there.
 */
public final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Path PICTURES = Path.of("target", "screenshots");

    private final ChromeDriver driver;
    private final URI base;

    private Browser(ChromeDriver driver, URI base) {
        this.driver = driver;
        this.base = base;
    }

    /** A new one, with nobody signed in, whose pages are below this address. */
    public static Browser open(URI base) {
        Program chromium = Program.require("chromium", "chromium");
        Program chromedriver = Program.require("chromedriver", "chromium-driver");
        var seen = new LoggingPreferences();
        seen.enable(LogType.BROWSER, Level.ALL);
        var options = new ChromeOptions();
        options.setBinary(chromium.file().toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--lang=en");
        options.setCapability("goog:loggingPrefs", seen);
        options.setAcceptInsecureCerts(true); // a proxy of a test has a key for a day
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.file().toFile())
                .build();
        var browser = new Browser(new ChromeDriver(service, options), base);
        browser.look(1280, false);
        return browser;
    }

    public ChromeDriver driver() {
        return driver;
    }

    /** Goes to a page, such as {@code ui/messages.html}. */
    public Browser go(String page) {
        driver.get(base.resolve(page).toString());
        return this;
    }

    /** So many CSS pixels wide, and as somebody who prefers dark or light. */
    public Browser look(int width, boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 600));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
        return this;
    }

    /** Waits until it is there and can be seen. */
    public WebElement find(By by) {
        return new WebDriverWait(driver, PATIENCE).until(it -> it.findElements(by).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElse(null));
    }

    public WebElement find(String css) {
        return find(By.cssSelector(css));
    }

    /** Waits until the page shows this text somewhere. */
    public Browser awaitText(String text) {
        new WebDriverWait(driver, PATIENCE)
                .withMessage(() -> "no \"" + text + "\" in: " + text())
                .until(it -> text().contains(text));
        return this;
    }

    public String text() {
        return String.valueOf(driver.executeScript("return document.body ? document.body.innerText : ''"));
    }

    /** Keeps a picture of the whole page below target/screenshots, for people to look at. */
    public Browser picture(String name) {
        try {
            long height = (Long) driver.executeScript("return Math.ceil(document.documentElement.scrollHeight)");
            long width = (Long) driver.executeScript("return window.innerWidth");
            driver.executeCdpCommand(
                    "Emulation.setDeviceMetricsOverride",
                    Map.of(
                            "width",
                            width,
                            "height",
                            Math.min(height, 4_000),
                            "deviceScaleFactor",
                            1,
                            "mobile",
                            width < 600));
            Files.createDirectories(PICTURES);
            Files.write(PICTURES.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Four pictures: wide and narrow, light and dark; each is free of what is serious to axe, and no wider than it may be. */
    public void assertGoodToLookAt(String name) {
        for (int width : new int[] {1280, 360}) {
            for (boolean dark : new boolean[] {false, true}) {
                look(width, dark);
                picture(name + (width < 600 ? "-narrow" : "-wide") + (dark ? "-dark" : "-light"));
                assertAccessible();
                long needed = (Long) driver.executeScript("return document.documentElement.scrollWidth");
                assertThat(needed).as("width that %s needs", name).isLessThanOrEqualTo(width);
            }
        }
        look(1280, false);
    }

    /** Nothing that axe calls serious or critical. */
    public void assertAccessible() {
        List<Rule> violations = new AxeBuilder().analyze(driver).getViolations();
        assertThat(violations.stream()
                        .filter(it -> List.of("serious", "critical").contains(it.getImpact()))
                        .map(it -> it.getId() + ": " + it.getHelp() + " at "
                                + it.getNodes().stream()
                                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                        .toList()))
                .isEmpty();
    }

    /** The page called nobody else, and broke no policy and no script: the browser's console has nothing severe. */
    public void assertQuiet() {
        assertThat(driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                        .filter(it -> it.getLevel().intValue() >= Level.SEVERE.intValue())
                        .map(Object::toString))
                .isEmpty();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
