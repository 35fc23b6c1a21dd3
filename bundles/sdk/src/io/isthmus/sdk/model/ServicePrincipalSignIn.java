package io.isthmus.sdk.model;

import java.time.Instant;
import java.util.Optional;

import io.isthmus.sdk.data.Value;

/**
 * One sign-in of a service principal, as far as it proves something.
 *
 * @param id            names the sign-in
 * @param created       when it was
 * @param appId         who signed in
 * @param resource      name of the resource that the token is for
 * @param ipAddress     from where
 * @param errorCode     0 for success, else the number of the AADSTS code; empty where the service does not tell
 * @param failureReason what went wrong, where something did
 * @param keyId         the keyCredential that was used, where it is told
 * @param thumbprint    the certificate that was used, where it is told
 * @since 1.0
 */
public record ServicePrincipalSignIn(String id, Instant created, AppId appId, String resource, String ipAddress,
        Optional<Integer> errorCode, Optional<String> failureReason, Optional<String> keyId,
        Optional<Thumbprint> thumbprint) {

    /** Whether the service says that it went through. */
    public boolean succeeded() {
        return errorCode.filter(code -> code == 0).isPresent();
    }

    /**
     * Of a record as Microsoft Graph writes it.
     *
     * @throws IllegalArgumentException               where it has no application's id
     * @throws java.time.format.DateTimeParseException where it has no time
     */
    public static ServicePrincipalSignIn of(Value record) {
        Optional<Thumbprint> thumbprint = record.at("/servicePrincipalCredentialThumbprint").text()
                .filter(text -> text.matches("[0-9A-Fa-f]{40}")).map(Thumbprint::of);
        return new ServicePrincipalSignIn(text(record, "/id"), Instant.parse(text(record, "/createdDateTime")),
                AppId.of(text(record, "/appId")), text(record, "/resourceDisplayName"), text(record, "/ipAddress"),
                record.at("/status/errorCode").whole().map(Long::intValue),
                record.at("/status/failureReason").text().filter(reason -> !reason.isBlank()),
                record.at("/servicePrincipalCredentialKeyId").text().filter(id -> !id.isBlank()), thumbprint);
    }

    private static String text(Value record, String pointer) {
        return record.at(pointer).text().orElse("");
    }
}
