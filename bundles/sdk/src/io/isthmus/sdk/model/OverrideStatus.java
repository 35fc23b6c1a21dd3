package io.isthmus.sdk.model;

import java.util.Map;
import java.util.Optional;

/**
 * What one server made of one override, from Get-ExchangeDiagnosticInfo's VariantConfiguration.
 *
 * @param name       the override's name
 * @param component  its component
 * @param section    its section
 * @param parameters by name
 * @param status     "Accepted", "ServerMismatch", "VersionMismatch", "SyntaxError", …
 * @param message    what the server said about it, where it said something
 * @since 1.0
 */
public record OverrideStatus(String name, String component, String section, Map<String, String> parameters,
        String status, Optional<String> message) {

    /** Copies the parameters. */
    public OverrideStatus {
        parameters = Map.copyOf(parameters);
    }

    /** Whether the server acts by it. */
    public boolean accepted() {
        return status.equals("Accepted");
    }
}
