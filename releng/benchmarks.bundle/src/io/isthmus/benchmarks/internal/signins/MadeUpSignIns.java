package io.isthmus.benchmarks.internal.signins;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;

/**
 * Sign-ins of a tenant with some hundred service principals, some four kilobytes each, as Graph tells them: most of a
 * record is the same as in the one before, and ids, tokens and times are not.
 */
final class MadeUpSignIns {

    private static final int PRINCIPALS = 300;
    private static final Instant FIRST = Instant.parse("2026-10-01T00:00:00Z"); //$NON-NLS-1$
    private static final String POLICY = """
            {"id": "%s", "displayName": "Workload identities: block outside of the data centre %d", "enforcedGrantControls":
             ["Block"], "enforcedSessionControls": [], "sessionControlsNotSatisfied": [], "result": "notApplied",
             "conditionsSatisfied": "application,users", "conditionsNotSatisfied": "servicePrincipalFilter",
             "authenticationStrength": null, "includeRulesSatisfied": [], "excludeRulesSatisfied": []}"""; //$NON-NLS-1$
    private static final String RECORD = """
            {"id": "%s", "createdDateTime": "%s", "userDisplayName": null, "userPrincipalName": null,
             "userId": "00000000-0000-0000-0000-000000000000", "appId": "%s", "appDisplayName": "Application %d",
             "ipAddress": "10.%d.%d.%d", "ipAddressFromResourceProvider": null, "clientAppUsed": null, "userAgent": null,
             "correlationId": "%s", "conditionalAccessStatus": "notApplied", "originalRequestId": "",
             "isInteractive": false, "tokenIssuerName": "", "tokenIssuerType": "AzureAD",
             "authenticationProcessingDetails": [{"key": "Azure AD App Authentication Library", "value":
             "Family: MSAL Library: MSAL.NET 4.61.3.0 Platform: .NET"}, {"key": "Oauth Scope Info", "value": "[]"}],
             "networkLocationDetails": [], "clientCredentialType": "clientAssertion",
             "processingTimeInMilliseconds": %d, "riskDetail": "none", "riskLevelAggregated": "none",
             "riskLevelDuringSignIn": "none", "riskState": "none", "riskEventTypes": [], "riskEventTypes_v2": [],
             "resourceDisplayName": "Office 365 Exchange Online", "resourceId": "00000002-0000-0ff1-ce00-000000000000",
             "resourceTenantId": "9a6c1b5e-0d54-4a52-9a3f-0f0b7a0b4a11", "homeTenantId": "", "homeTenantName": "",
             "authenticationMethodsUsed": [], "authenticationRequirement": null, "signInIdentifier": null,
             "signInIdentifierType": null, "servicePrincipalName": "Application %d", "signInEventTypes":
             ["servicePrincipal"], "servicePrincipalId": "%s", "federatedCredentialId": "", "userType": null,
             "flaggedForReview": false, "isTenantRestricted": false, "autonomousSystemNumber": 8075,
             "crossTenantAccessType": "none", "servicePrincipalCredentialKeyId": "%s",
             "servicePrincipalCredentialThumbprint": "%040X", "uniqueTokenIdentifier": "%016x%06x",
             "incomingTokenType": "none", "authenticationProtocol": "none", "appServicePrincipalId": null,
             "resourceServicePrincipalId": "%s", "sessionId": null, "status": {"errorCode": %d, "failureReason":
             "Other.", "additionalDetails": null}, "deviceDetail": {"deviceId": "", "displayName": "",
             "operatingSystem": "", "browser": "", "isCompliant": false, "isManaged": false, "trustType": ""},
             "location": {"city": "Amsterdam", "state": "Noord-Holland", "countryOrRegion": "NL", "geoCoordinates":
             {"altitude": null, "latitude": 52.3%02d, "longitude": 4.8%02d}}, "appliedConditionalAccessPolicies": [%s],
             "managedServiceIdentity": {"msiType": "none", "associatedResourceId": "", "federatedTokenId": null,
             "federatedTokenIssuer": null}, "agent": {"agentType": "notAgentic", "parentAppId": null}}"""; //$NON-NLS-1$

    private MadeUpSignIns() {
    }

    /** Writes so many, one a line. */
    static Path write(Path file, int count) throws IOException {
        Random random = new Random(42);
        StringBuilder policies = new StringBuilder();
        for (int policy = 0; policy < 4; policy++) {
            policies.append(policy == 0 ? "" : ",").append(POLICY.formatted(new UUID(1, policy), policy)); //$NON-NLS-1$ //$NON-NLS-2$
        }
        String record = RECORD.replace("[%s]", "[" + policies + "]").replaceAll("\\n *", " "); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
        Instant time = FIRST;
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            for (int index = 0; index < count; index++) {
                time = time.plusMillis(random.nextInt(2000));
                int principal = (int) Math.min(PRINCIPALS - 1, Math.abs(random.nextGaussian() * PRINCIPALS / 5));
                writer.write(record.formatted(uuid(random), time, new UUID(2, principal), principal, random.nextInt(4),
                        principal % 256, random.nextInt(20), uuid(random), random.nextInt(300), principal,
                        new UUID(3, principal), new UUID(4, principal), principal, random.nextLong(), random.nextInt(1 << 24),
                        new UUID(5, principal % 7), random.nextInt(50) == 0 ? 700027 : 0, random.nextInt(90),
                        random.nextInt(90)));
                writer.write('\n');
            }
        }
        return file;
    }

    private static UUID uuid(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
