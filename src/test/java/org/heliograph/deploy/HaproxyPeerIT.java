package org.heliograph.deploy;

import java.io.IOException;
import java.util.function.UnaryOperator;

class HaproxyPeerIT extends ProxyContract {

    @Override
    Process start() throws Exception {
        return new Haproxy(directory, phones, operators)
                .start(KNOWN + " " + NUMBER + "\n", UnaryOperator.identity(), one.address(), two.address());
    }

    @Override
    String log() throws IOException {
        return read(directory.resolve("haproxy.log"));
    }
}
