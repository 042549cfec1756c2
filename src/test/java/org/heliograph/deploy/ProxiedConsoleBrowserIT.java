package org.heliograph.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.heliograph.testbed.BrowsedWar;
import org.heliograph.testbed.Browser;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The console as operators have it: over TLS, behind a proxy with our files for it, at its root or below a path. */
class ProxiedConsoleBrowserIT extends BrowsedWar {
    /** More octets than nginx lets pass unless it is told to. */
    private static final int SUBSCRIBERS = 50_000;

    @TempDir
    Path directory;

    private final int phones = ProxyContract.freePort();
    private final int operators = ProxyContract.freePort();
    private Process proxy;

    @Deployment(testable = false)
    static WebArchive war() {
        return heliograph(Map.of("admin.token", ADMIN_TOKEN, "console.proxies", "127.0.0.1"));
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (proxy != null) {
            proxy.destroy();
            assertThat(proxy.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void worksBehindNginx() throws Exception {
        proxy = new Nginx(directory, phones, operators).start("", UnaryOperator.identity(), at("/").getAuthority());
        worksAt("/");
    }

    @Test
    void worksBehindNginxBelowAPath() throws Exception {
        proxy = new Nginx(directory, phones, operators)
                .start("", ProxiedConsoleBrowserIT::belowAPathOfNginx, at("/").getAuthority());
        worksAt("/mms-console/");
    }

    @Test
    void worksBehindHaproxy() throws Exception {
        String node = at("/").getAuthority();
        proxy = new Haproxy(directory, phones, operators).start("", UnaryOperator.identity(), node, node);
        worksAt("/");
    }

    @Test
    void worksBehindHaproxyBelowAPath() throws Exception {
        String node = at("/").getAuthority();
        proxy = new Haproxy(directory, phones, operators).start("", ProxiedConsoleBrowserIT::uncommented, node, node);
        worksAt("/mms-console/");
    }

    private void worksAt(String root) throws Exception {
        await().atMost(Duration.ofSeconds(20)).until(this::listens);
        browser.close();
        browser = Browser.open(URI.create("https://127.0.0.1:" + operators + root));
        browser.go("ui").find("#sign-in");
        assertThat(browser.driver().getCurrentUrl()).endsWith(operators + root + "ui/login.html");
        signIn("care");
        var cookie = browser.driver().manage().getCookieNamed("heliograph-session");
        assertThat(cookie.isSecure()).isTrue();
        assertThat(cookie.getPath()).isEqualTo(root);
        importsSubscribers();
        browser.go("ui/").awaitText("serving");
        browser.find("#sign-out").click();
        browser.find("#sign-in");
        assertThat(browser.driver().getCurrentUrl()).contains(operators + root + "ui/login.html");
        assertThat(number("SELECT COUNT(*) FROM AUDIT_RECORD WHERE ACTOR LIKE 'care at 127.0.0.1%'"))
                .isPositive();
        letsNoPhoneInAt(root.substring(0, root.length() - 1));
    }

    private void letsNoPhoneInAt(String root) throws Exception {
        var outside = List.of("/mms", "/mms-console/../mms", "/mms-console/%2e%2e/mms", "/mms-console;x/mms");
        var below = ProxyContract.NOT_FOR_OPERATORS.stream().map(path -> root + path);
        for (var path : Stream.concat(outside.stream(), below).toList()) {
            try (var caller =
                    Caller.over(Certificate.anybody().getSocketFactory().createSocket("127.0.0.1", operators))) {
                assertThat(caller.get(path).status()).as(path).isBetween(400, 404);
            }
        }
        if (!root.isEmpty()) {
            browser.go(root).find("#sign-in");
        }
    }

    private void importsSubscribers() throws IOException {
        var file = Files.writeString(
                directory.resolve("subscribers.csv"),
                IntStream.range(0, SUBSCRIBERS)
                        .mapToObj(i -> "+1555%06d,prepaid,1.50".formatted(i))
                        .collect(Collectors.joining("\n", "msisdn,payment,balance\n", "\n")));
        browser.go("ui/subscribers.html");
        browser.find("#file").sendKeys(file.toString());
        browser.find("#send").click();
        browser.awaitText("Done: " + SUBSCRIBERS + " added");
        browser.assertQuiet();
    }

    /** As the comments in both files say. */
    private static String belowAPathOfNginx(String file) {
        String expression = "location ~ ^/((ui|api|health)";
        assertThat(file).contains(expression);
        return uncommented(file.replace(expression, "location ~ ^/mms-console/((ui|api|health)"));
    }

    private static String uncommented(String file) {
        String text = file.replaceAll("(?m)^( *)#(.*mms-console.*[;}]|http-.*mms-console.*)$", "$1$2");
        assertThat(text).isNotEqualTo(file);
        return text;
    }

    private boolean listens() {
        try (var socket = new Socket("127.0.0.1", operators)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
