package org.heliograph.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.heliograph.testbed.Program;

class HaproxyPeerIT extends ProxyContract {

    @Override
    Process start() throws Exception {
        var haproxy = Program.require("haproxy", "haproxy");
        var certificate = Certificate.make(Files.createTempDirectory(directory, "key"));
        var pem = Files.writeString(directory.resolve("admin.pem"), certificate.certificate() + certificate.key());
        var numbers = Files.writeString(directory.resolve("numbers.map"), KNOWN + " " + NUMBER + "\n");
        return haproxy.start(
                Map.of(
                        "HELIOGRAPH_PHONES", "127.0.0.1:" + phones,
                        "HELIOGRAPH_ADMIN", "127.0.0.1:" + operators,
                        "HELIOGRAPH_NODE_1", one.address(),
                        "HELIOGRAPH_NODE_2", two.address(),
                        "HELIOGRAPH_ADMIN_CERTIFICATE", pem.toString(),
                        "HELIOGRAPH_NUMBERS", numbers.toString(),
                        "HELIOGRAPH_HAPROXY_SOCKET",
                                directory.resolve("haproxy.sock").toString()),
                directory.resolve("haproxy.log"),
                "-db",
                "-f",
                "deploy/proxies/haproxy/haproxy.cfg");
    }

    @Override
    String log() throws IOException {
        return read(directory.resolve("haproxy.log"));
    }
}
