package io.isthmus.sdk.model;

import java.util.Optional;

/**
 * What Get-PartnerApplication shows: an application whose tokens the organization takes.
 *
 * @param name                  its name
 * @param applicationIdentifier its application id
 * @param realm                 blank for Exchange Online
 * @param useAuthServer         whether an Auth Server signs its tokens
 * @param linkedAccount         the account that it acts as, where it is set
 * @param enabled               whether it is used
 * @since 1.0
 */
public record PartnerApplication(String name, String applicationIdentifier, String realm, boolean useAuthServer,
        Optional<String> linkedAccount, boolean enabled) {
}
