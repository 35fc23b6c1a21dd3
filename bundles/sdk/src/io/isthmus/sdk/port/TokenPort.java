package io.isthmus.sdk.port;

import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.model.TenantId;

/**
 * Where adapters get tokens from. A declarative service of the Entra adapter.
 *
 * @since 1.0
 */
@ProviderType
public interface TokenPort {

    /** Whose service a token is for. */
    enum Audience {
        /** Microsoft Graph. */
        GRAPH,
        /** Exchange Online's administration. */
        EXCHANGE_ONLINE,
        /** Workspaces of Log Analytics. */
        LOG_ANALYTICS
    }

    /**
     * A token, from the cache where it still counts, else after signing in.
     *
     * @param connection which tenant and how to sign in
     * @param audience   whose service the token is for
     * @param access     reading, or writing too
     * @param claims     the challenge that a service answered with, where it did
     * @param person     answers what only a person can
     * @param context    cancel, progress and deadline
     * @throws SourceException where nobody could be signed in, or into the wrong tenant
     */
    AccessToken token(Connection connection, Audience audience, Access access, Optional<String> claims,
            PersonPort person, CallContext context) throws SourceException;

    /**
     * A token in place of one that the service did not take although its time is not over: it was revoked, or the clocks
     * differ. Who asks for the same rejected token later, or at the same time, gets the same new one. A service that does
     * not take the new one either has given its answer: nobody asks for a third.
     *
     * @param rejected   what the service did not take
     * @param connection which tenant and how to sign in
     * @param audience   whose service the token is for
     * @param access     reading, or writing too
     * @param person     answers what only a person can
     * @param context    cancel, progress and deadline
     * @return another token than the rejected one, renewed silently where that is possible
     * @throws SourceException where nobody could be signed in, or into the wrong tenant
     * @since 1.0
     */
    AccessToken replace(AccessToken rejected, Connection connection, Audience audience, Access access,
            PersonPort person, CallContext context) throws SourceException;

    /**
     * As {@link #token(Connection, Audience, Access, Optional, PersonPort, CallContext)}, with the permissions of a known
     * change alone.
     *
     * @param purpose reading, or a change with what it needs
     * @throws SourceException where nobody could be signed in, or into the wrong tenant
     * @since 1.1
     */
    default AccessToken token(Connection connection, Audience audience, Purpose purpose, Optional<String> claims,
            PersonPort person, CallContext context) throws SourceException {
        return token(connection, audience, purpose.access(), claims, person, context);
    }

    /**
     * As {@link #replace(AccessToken, Connection, Audience, Access, PersonPort, CallContext)}, with the permissions of a
     * known change alone.
     *
     * @param purpose reading, or a change with what it needs
     * @throws SourceException where nobody could be signed in, or into the wrong tenant
     * @since 1.1
     */
    default AccessToken replace(AccessToken rejected, Connection connection, Audience audience, Purpose purpose,
            PersonPort person, CallContext context) throws SourceException {
        return replace(rejected, connection, audience, purpose.access(), person, context);
    }

    /**
     * A token for a service. Its text never shows in {@link #toString()}.
     *
     * @param secret  what goes behind "Bearer"
     * @param tenant  the tenant that it was issued by
     * @param account as whom, for a person and for Exchange Online's anchor mailbox
     * @param person  whether a person signed in; else an application did
     */
    record AccessToken(String secret, TenantId tenant, String account, boolean person) {
        @Override
        public String toString() {
            return "a token of " + account + " in " + tenant;
        }
    }
}
