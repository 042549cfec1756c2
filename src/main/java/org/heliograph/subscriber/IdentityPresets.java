package org.heliograph.subscriber;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Rules under the names gateways give their headers, to be switched on by name; whom they trust comes from the settings. */
public final class IdentityPresets {

    /** What a preset settles: all of a rule but the trust. */
    record Preset(String header, String decoder, IdentityKind kind) {}

    /** The rules that apply if the settings name none: the names most gateways use. */
    static final List<String> DEFAULT = List.of(
            "x-wap-network-client-msisdn", "x-msisdn", "msisdn", "x-nokia-msisdn", "x-up-calling-line-id", "x-imsi");

    private static final Map<String, Preset> PRESETS = presets();

    private IdentityPresets() {}

    /** All names, for the operator's page and for messages. */
    public static Collection<String> names() {
        return Collections.unmodifiableSet(PRESETS.keySet());
    }

    static Optional<Preset> named(String name) {
        return Optional.ofNullable(PRESETS.get(name));
    }

    private static Map<String, Preset> presets() {
        var presets = new LinkedHashMap<String, Preset>();
        for (var header : List.of(
                "X-WAP-Network-Client-MSISDN",
                "X-MSISDN",
                "MSISDN",
                "X_MSISDN",
                "X-Nokia-MSISDN",
                "X-Up-Calling-Line-ID",
                "X-Up-Subno",
                "X-WAP-MSISDN",
                "X-Ericsson-MSISDN",
                "X-Huawei-MSISDN",
                "X-H3G-MSISDN",
                "X-HTS-CLID",
                "X-Wsb-Identity",
                "X-Wte-MSISDN",
                "X-Drutt-Portal-User-MSISDN",
                "User-Identity-Forward-msisdn")) {
            presets.put(header.toLowerCase(Locale.ROOT), new Preset(header, "plain", IdentityKind.MSISDN));
        }
        presets.put("x-nokia-msisdn-hex", new Preset("X-Nokia-MSISDN", "hex", IdentityKind.MSISDN));
        presets.put("x-network-info", new Preset("X-Network-Info", "list:3", IdentityKind.MSISDN));
        presets.put(
                "cookie-user-identity-forward-msisdn",
                new Preset("Cookie", "cookie:User-Identity-Forward-msisdn > hex", IdentityKind.MSISDN));
        presets.put("x-mdn", new Preset("X-MDN", "plain", IdentityKind.NATIONAL));
        presets.put("x-imsi", new Preset("X-IMSI", "plain", IdentityKind.IMSI));
        presets.put("x-nokia-imsi", new Preset("X-Nokia-imsi", "plain", IdentityKind.IMSI));
        return presets;
    }
}
