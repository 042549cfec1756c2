package org.heliograph.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.heliograph.testbed.Program;

class NginxPeerIT extends ProxyContract {
    private static final Path OURS = Path.of("deploy/proxies/nginx");

    private String reload = "";

    @Override
    Process start() throws Exception {
        var nginx = Program.require("nginx", "nginx-light");
        var beside = Files.createDirectories(directory.resolve("heliograph"));
        var certificate = Certificate.make(Files.createTempDirectory(directory, "key"));
        Files.writeString(beside.resolve("admin.crt"), certificate.certificate());
        Files.writeString(beside.resolve("admin.key"), certificate.key());
        Files.writeString(beside.resolve("numbers.conf"), KNOWN + " " + NUMBER + ";\n");
        Files.writeString(directory.resolve("heliograph.conf"), ours());
        Files.writeString(directory.resolve("nginx.conf"), main());
        Files.deleteIfExists(beside.resolve("nodes.conf"));
        reload = nginx.file() + " -p " + directory + " -c " + directory.resolve("nginx.conf") + " -e stderr -s reload";
        assertThat(nodes("true").status()).isZero();
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

    @Override
    void look() throws Exception {
        assertThat(nodes(reload).status()).isZero();
    }

    @Override
    String log() throws IOException {
        return read(directory.resolve("nginx.out"))
                + read(directory.resolve("heliograph.log"))
                + read(directory.resolve("heliograph-error.log"));
    }

    private Program.Ended nodes(String reload) throws IOException, InterruptedException {
        return Program.ours(OURS.resolve("heliograph-nodes").toString())
                .run(
                        Map.of("NGINX_RELOAD", reload),
                        directory.resolve("heliograph/nodes.conf").toString(),
                        one.address(),
                        two.address());
    }

    /** The file as it stands, with the ports and logs of this test. */
    private String ours() throws IOException {
        var text = Files.readString(OURS.resolve("heliograph.conf"));
        assertThat(text).contains("listen 80;", "listen 127.0.0.1:8443 ssl;", "/var/log/nginx/heliograph.log");
        return text.replace("listen 80;", "listen 127.0.0.1:" + phones + ";")
                .replace("listen 127.0.0.1:8443 ssl;", "listen 127.0.0.1:" + operators + " ssl;")
                .replace("/var/log/nginx/", directory + "/");
    }

    private static String main() {
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
