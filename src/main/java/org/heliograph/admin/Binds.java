package org.heliograph.admin;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How nodes stand with each SMSC.
 *
 * @param said what each node has said of itself last, by its name; of one that is silent nothing is known
 */
record Binds(Map<String, JsonObject> said) {
    static final String MEMBER = "binds";

    /** Beside the settings of each. */
    void in(Map<String, Object> document) {
        if (document.get("smscs") instanceof List<?> smscs) {
            document.put("smscs", smscs.stream().map(this::with).toList());
        }
    }

    private Map<String, Object> with(Object smsc) {
        Map<String, Object> shown = new LinkedHashMap<>();
        ((Map<?, ?>) smsc).forEach((member, value) -> shown.put(member.toString(), value));
        shown.put(MEMBER, of(shown.get("name").toString()));
        return shown;
    }

    private List<Map<String, Object>> of(String smsc) {
        List<Map<String, Object>> binds = new ArrayList<>();
        said.forEach((node, all) -> {
            if (all.containsKey("smscs")) {
                all.getJsonArray("smscs").getValuesAs(JsonObject.class).stream()
                        .filter(its -> its.getString("name").equals(smsc))
                        .forEach(its -> binds.add(bind(node, its)));
            }
        });
        return binds;
    }

    private static Map<String, Object> bind(String node, JsonObject said) {
        Map<String, Object> bind = new LinkedHashMap<>();
        bind.put("node", node);
        bind.put("bound", said.getBoolean("bound"));
        bind.put("since", said.getString("since"));
        return bind;
    }
}
