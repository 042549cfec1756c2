package org.heliograph.ops;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.function.Supplier;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.heliograph.config.Settings;
import org.heliograph.subscriber.IdentitySettings;
import org.heliograph.subscriber.Peer;

/** {@code /metrics}: what Prometheus reads. Numbers of people and addresses are not in it. */
@WebServlet(urlPatterns = "/metrics", loadOnStartup = 1)
public class MetricsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String EXPOSITION = "text/plain; version=0.0.4; charset=utf-8";

    @Inject
    private transient Metrics metrics;

    @Inject
    @Any
    private transient Instance<Measured> measured;

    @Inject
    private transient ServerMetrics server;

    @Inject
    private transient NodeMetrics node;

    @Inject
    private transient Supplier<IdentitySettings> identity;

    private transient MetricsReaders readers;

    @Override
    public void init() {
        readers = new MetricsReaders(OpsSettings.of(Settings.load()).metricsFrom(), identity);
        measured.forEach(Measured::begin);
        server.begin(version());
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Peer peer = new Peer(request.getRemoteAddr(), name -> Collections.list(request.getHeaders(name)));
        if (!readers.include(peer)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "ops.metrics-from names who may read this");
            return;
        }
        node.refresh();
        byte[] text = metrics.scrape().getBytes(StandardCharsets.UTF_8);
        response.setContentType(EXPOSITION);
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(text.length);
        response.getOutputStream().write(text);
    }

    /** As the build has written it into the WAR. */
    private String version() {
        try (InputStream in = getServletContext().getResourceAsStream("/" + JarFile.MANIFEST_NAME)) {
            Manifest manifest = in == null ? new Manifest() : new Manifest(in);
            String version = manifest.getMainAttributes().getValue(Attributes.Name.IMPLEMENTATION_VERSION);
            return version == null ? "unknown" : version;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
