package io.isthmus.exchange.internal.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parameters of a setting override, which Exchange shows as texts of the form "Enabled=true". */
final class OverrideParameters {

    private OverrideParameters() {
    }

    static Map<String, String> of(List<String> texts) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String text : texts) {
            int equals = text.indexOf('=');
            parameters.put(equals < 0 ? text : text.substring(0, equals).strip(),
                    equals < 0 ? "" : text.substring(equals + 1).strip());
        }
        return parameters;
    }
}
