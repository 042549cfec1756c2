package org.heliograph.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.heliograph.testbed.Program;

/**
 * The real nginx with the files of {@code deploy/proxies/nginx}, below a directory of the test's.
 *
 * @param phones the port in place of 80
 * @param operators the port in place of 8443
 */
record Nginx(Path directory, int phones, int operators) {
    private static final Path OURS = Path.of("deploy/proxies/nginx");

    /**
     * Starts it before these nodes.
     *
     * @param numbers the gateway's table
     * @param change what an operator changes in the file, beside its ports and logs
     */
    Process start(String numbers, UnaryOperator<String> change, String... nodes) throws Exception {
        var nginx = Program.require("nginx", "nginx-light");
        var beside = Files.createDirectories(directory.resolve("heliograph"));
        var certificate = Certificate.make(Files.createTempDirectory(directory, "key"));
        Files.writeString(beside.resolve("admin.crt"), certificate.certificate());
        Files.writeString(beside.resolve("admin.key"), certificate.key());
        Files.writeString(beside.resolve("numbers.conf"), numbers);
        Files.writeString(directory.resolve("heliograph.conf"), change.apply(ours()));
        Files.writeString(directory.resolve("nginx.conf"), main());
        Files.deleteIfExists(beside.resolve("nodes.conf"));
        assertThat(look("true", nodes).status()).isZero();
        return nginx.start(
                Map.of(),
                directory.resolve("nginx.out"),
                "-p",
                directory.toString(),
                "-c",
                directory.resolve("nginx.conf").toString(),
                "-e",
                "stderr");
    }

    /** What a timer beside it does: asks the nodes, and has it read what they say. */
    Program.Ended look(String... nodes) throws IOException, InterruptedException {
        var nginx = Program.require("nginx", "nginx-light");
        var file = directory.resolve("nginx.conf");
        return look(nginx.file() + " -p " + directory + " -c " + file + " -e stderr -s reload", nodes);
    }

    private Program.Ended look(String reload, String[] nodes) throws IOException, InterruptedException {
        var list = directory.resolve("heliograph/nodes.conf").toString();
        return Program.ours(OURS.resolve("heliograph-nodes").toString())
                .run(
                        Map.of("NGINX_RELOAD", reload),
                        Stream.concat(Stream.of(list), Stream.of(nodes)).toArray(String[]::new));
    }

    private String ours() throws IOException {
        var text = Files.readString(OURS.resolve("heliograph.conf"));
        assertThat(text).contains("listen 80;", "listen 127.0.0.1:8443 ssl;", "/var/log/nginx/heliograph.log");
        return text.replace("listen 80;", "listen 127.0.0.1:" + phones + ";")
                .replace("listen 127.0.0.1:8443 ssl;", "listen 127.0.0.1:" + operators + " ssl;")
                .replace("/var/log/nginx/", directory + "/");
    }

    private String main() {
        return """
                daemon off;
                worker_processes 1;
                pid %1$s/nginx.pid;
                error_log stderr;
                events { }
                http {
                    client_body_temp_path %1$s/body;
                    proxy_temp_path %1$s/proxy;
                    fastcgi_temp_path %1$s/fastcgi;
                    uwsgi_temp_path %1$s/uwsgi;
                    scgi_temp_path %1$s/scgi;
                    include heliograph.conf;
                }
                """
                .formatted(directory);
    }
}
