package org.heliograph.deploy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.heliograph.testbed.Program;

/** The real HAProxy with the file of {@code deploy/proxies/haproxy}, which takes its ports from the environment. */
record Haproxy(Path directory, int phones, int operators) {
    private static final Path OURS = Path.of("deploy/proxies/haproxy/haproxy.cfg");

    /**
     * Starts it before these nodes.
     *
     * @param numbers the gateway's table
     * @param change what an operator changes in the file
     */
    Process start(String numbers, UnaryOperator<String> change, String one, String two) throws Exception {
        var haproxy = Program.require("haproxy", "haproxy");
        var certificate = Certificate.make(Files.createTempDirectory(directory, "key"));
        var pem = Files.writeString(directory.resolve("admin.pem"), certificate.certificate() + certificate.key());
        var table = Files.writeString(directory.resolve("numbers.map"), numbers);
        var file = Files.writeString(directory.resolve("haproxy.cfg"), change.apply(Files.readString(OURS)));
        return haproxy.start(
                Map.of(
                        "HELIOGRAPH_PHONES",
                        "127.0.0.1:" + phones,
                        "HELIOGRAPH_ADMIN",
                        "127.0.0.1:" + operators,
                        "HELIOGRAPH_NODE_1",
                        one,
                        "HELIOGRAPH_NODE_2",
                        two,
                        "HELIOGRAPH_ADMIN_CERTIFICATE",
                        pem.toString(),
                        "HELIOGRAPH_NUMBERS",
                        table.toString(),
                        "HELIOGRAPH_HAPROXY_SOCKET",
                        directory.resolve("haproxy.sock").toString()),
                directory.resolve("haproxy.log"),
                "-db",
                "-f",
                file.toString());
    }
}
