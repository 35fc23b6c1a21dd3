package io.isthmus.engine.internal.change;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.isthmus.sdk.change.Binding;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;

/** Takes what later steps need out of the answers to a step's verification. */
final class Outputs {

    private Outputs() {
    }

    /** The values by name; empty where one of them is not there yet. */
    static Optional<Map<String, Value>> of(Step step, Sight sight, Placeholders placeholders) {
        Map<String, Value> values = new HashMap<>();
        for (Binding.Output output : step.outputs()) {
            Value body = sight.looks().get(output.expectation()).body().orElse(Value.none());
            Value value = place(output, body, placeholders).at(output.pointer());
            if (value.isNull()) {
                return Optional.empty();
            }
            values.put(output.name(), value);
        }
        return Optional.of(values);
    }

    private static Value place(Binding.Output output, Value body, Placeholders placeholders) {
        return output.where().map(placeholders::in).map(where -> body.at(output.list()).entries()
                .filter(where::holds).findFirst().orElse(Value.none())).orElseGet(() -> body.at(output.list()));
    }
}
