package org.heliograph.config;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** What this node is called where several are told apart: by the setting, or as its machine is called. */
public final class NodeName {
    private static final int LONGEST = 100;

    /** Found once, as asking may take a while. */
    private static final String OF_MACHINE = cut(Optional.ofNullable(System.getenv("HOSTNAME"))
            .filter(name -> !name.isBlank())
            .orElseGet(NodeName::ofAddress));

    private NodeName() {}

    public static String of(Settings settings) {
        String set = settings.get(SettingsTable.NODE_NAME);
        return set.isBlank() ? OF_MACHINE : cut(set);
    }

    private static String cut(String name) {
        String plain = name.replaceAll("[^\\x21-\\x7E]", "?");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
    }

    private static String ofAddress() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "node";
        }
    }
}
