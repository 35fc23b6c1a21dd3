package io.isthmus.exchange.internal.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.OverrideStatus;

/**
 * Get-ExchangeDiagnosticInfo of the component VariantConfiguration, whose XML was made a list of members; see
 * {@link io.isthmus.sdk.request.Answer}.
 */
public final class OverrideStatusMapper implements Mapper<List<OverrideStatus>> {

    private static final String OVERRIDES = "Overrides";

    /** Whether an answer is about overrides at all: the cmdlet tells of many components. */
    public static boolean isAboutOverrides(Fields object) {
        return object.value(OVERRIDES) instanceof Value.Array;
    }

    /** The name of the server that answered, where the answer tells it. */
    public static Optional<String> serverName(Fields object) {
        return object.text("ServerName");
    }

    @Override
    public List<OverrideStatus> map(Fields object) throws MappingException {
        if (!isAboutOverrides(object)) {
            throw new MappingException(Messages.NoOverrides);
        }
        List<OverrideStatus> overrides = new ArrayList<>();
        for (Value entry : object.value(OVERRIDES).entries().toList()) {
            overrides.add(status(new Fields(entry instanceof Value.Members members ? members : Value.members())));
        }
        return List.copyOf(overrides);
    }

    private static OverrideStatus status(Fields override) throws MappingException {
        return new OverrideStatus(override.required("Name"), override.textOrBlank("ComponentName"),
                override.textOrBlank("SectionName"), OverrideParameters.of(override.texts("Parameters")),
                override.textOrBlank("Status"), override.text("Message"));
    }
}
