package io.isthmus.sdk.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What Get-SettingOverride shows: an override as the organization configured it. What each server made of it is an
 * {@link OverrideStatus}.
 *
 * @param name       its name; Microsoft's flighting service makes its own
 * @param identity   what Set- and Remove-SettingOverride take
 * @param component  "Global"
 * @param section    "ExchangeOnpremAsThirdPartyAppId"
 * @param parameters by name; "Enabled" is text, not a truth: "false" must be read
 * @param servers    the servers that it is limited to; empty for all
 * @param minVersion the lowest build that it is limited to, where it is
 * @param maxVersion the highest build that it is limited to, where it is
 * @param reason     why it was made
 * @param modifiedBy who made it
 * @param created    when it was made, where it is known
 * @since 1.0
 */
public record SettingOverride(String name, String identity, String component, String section,
        Map<String, String> parameters, List<String> servers, Optional<ExchangeBuild> minVersion,
        Optional<ExchangeBuild> maxVersion, String reason, Optional<String> modifiedBy, Optional<Instant> created) {

    /** Copies the collections. */
    public SettingOverride {
        parameters = Map.copyOf(parameters);
        servers = List.copyOf(servers);
    }
}
