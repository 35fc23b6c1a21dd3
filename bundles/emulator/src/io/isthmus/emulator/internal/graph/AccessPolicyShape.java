package io.isthmus.emulator.internal.graph;

import java.util.LinkedHashMap;
import java.util.Map;

import io.isthmus.emulator.internal.Json;
import io.isthmus.sdk.data.Value;

/** How the service shows a Conditional Access policy: with everything that it was not told. */
final class AccessPolicyShape {

    private static final Value.Members SHAPES = Json.resource(AccessPolicyShape.class, "access-policy.json");

    private AccessPolicyShape() {
    }

    /** As v1.0 shows a policy. */
    static Value.Members of(Value.Members policy) {
        return filled(policy, SHAPES.at("/v1.0"));
    }

    /** As beta shows a policy. */
    static Value.Members ofBeta(Value.Members policy) {
        return filled(of(policy), SHAPES.at("/beta"));
    }

    private static Value.Members filled(Value.Members policy, Value shape) {
        Value.Members filled = under(policy, shape.at("/policy"));
        if (policy.at("/grantControls") instanceof Value.Members controls) {
            filled = filled.with("grantControls", under(controls, shape.at("/grantControls")));
        }
        if (policy.at("/conditions") instanceof Value.Members conditions) {
            Value.Members all = under(conditions, shape.at("/conditions"));
            for (Map.Entry<String, Value> member : all.values().entrySet()) {
                if (member.getValue() instanceof Value.Members part) {
                    all = all.with(member.getKey(), under(part, shape.at("/parts/" + member.getKey())));
                }
            }
            filled = filled.with("conditions", all);
        }
        return filled;
    }

    /** What was said, over what holds where nothing was said. */
    private static Value.Members under(Value.Members said, Value usual) {
        Map<String, Value> all = new LinkedHashMap<>();
        if (usual instanceof Value.Members members) {
            all.putAll(members.values());
        }
        all.putAll(said.values());
        return new Value.Members(all);
    }
}
