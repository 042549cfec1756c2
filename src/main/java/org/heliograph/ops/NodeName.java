package org.heliograph.ops;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.heliograph.config.Settings;

/** What this node is called where several are told apart: by the setting, or as its machine is called. */
@ApplicationScoped
public class NodeName {
    private static final int MAX_NAME = 100;

    private final String text;

    public NodeName() {
        this(Settings.load().text("node.name").filter(it -> !it.isBlank()).orElseGet(NodeName::ofMachine));
    }

    NodeName(String text) {
        this.text = text.length() <= MAX_NAME ? text : text.substring(0, MAX_NAME);
    }

    String text() {
        return text;
    }

    private static String ofMachine() {
        return Optional.ofNullable(System.getenv("HOSTNAME"))
                .filter(it -> !it.isBlank())
                .orElseGet(NodeName::ofAddress);
    }

    private static String ofAddress() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "node";
        }
    }
}
