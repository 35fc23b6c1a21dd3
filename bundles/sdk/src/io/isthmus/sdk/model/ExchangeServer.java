package io.isthmus.sdk.model;

import java.util.Optional;
import java.util.Set;

import io.isthmus.sdk.Reading;

/**
 * A server of the on-premises organization.
 *
 * @param name                its short name
 * @param fullyQualifiedName  its DNS name
 * @param adminDisplayVersion what Get-ExchangeServer shows: tells the cumulative update alone
 * @param installedBuild      the file version of ExSetup.exe: the real build; a file read of its own that can fail
 *                            while the server's object is there
 * @param roles               "Mailbox", "Edge", "ClientAccess", …; empty for a machine with management tools alone
 * @param edition             as licensed
 * @param site                the directory site, where it has one
 * @param distinguishedName   where its object stands
 * @since 1.0
 */
public record ExchangeServer(String name, String fullyQualifiedName, ExchangeBuild adminDisplayVersion,
        Reading<ExchangeBuild> installedBuild, Set<String> roles, String edition, Optional<String> site,
        Optional<String> distinguishedName) {

    /** Copies the roles. */
    public ExchangeServer {
        roles = Set.copyOf(roles);
    }

    /** Whether it is an Edge Transport server, which neither holds the auth certificate nor reads overrides. */
    public boolean edge() {
        return roles.contains("Edge");
    }

    /** Whether it has the Mailbox role and so signs calls to the cloud. */
    public boolean mailbox() {
        return roles.contains("Mailbox");
    }
}
