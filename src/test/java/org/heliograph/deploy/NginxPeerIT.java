package org.heliograph.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.function.UnaryOperator;

class NginxPeerIT extends ProxyContract {
    private Nginx nginx;

    @Override
    Process start() throws Exception {
        nginx = new Nginx(directory, phones, operators);
        return nginx.start(KNOWN + " " + NUMBER + ";\n", UnaryOperator.identity(), one.address(), two.address());
    }

    @Override
    void look() throws Exception {
        assertThat(nginx.look(one.address(), two.address()).status()).isZero();
    }

    @Override
    String log() throws IOException {
        return read(directory.resolve("nginx.out"))
                + read(directory.resolve("heliograph.log"))
                + read(directory.resolve("heliograph-error.log"));
    }
}
