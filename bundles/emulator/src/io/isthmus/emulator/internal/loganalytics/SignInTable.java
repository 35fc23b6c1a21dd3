package io.isthmus.emulator.internal.loganalytics;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;

import io.isthmus.emulator.internal.Json;
import io.isthmus.emulator.internal.kql.KqlColumn;
import io.isthmus.emulator.internal.kql.KqlRow;
import io.isthmus.emulator.internal.kql.KqlTable;
import io.isthmus.emulator.internal.kql.KqlType;
import io.isthmus.emulator.internal.signins.SignIn;
import io.isthmus.emulator.internal.signins.SignInKind;
import io.isthmus.emulator.internal.signins.SignInLog;
import io.isthmus.sdk.data.Value;

/** The table AADServicePrincipalSignInLogs: what a diagnostic setting makes of the sign-ins of service principals. */
public final class SignInTable {

    /** The table's name. */
    public static final String NAME = "AADServicePrincipalSignInLogs";

    private static final String TIME = "TimeGenerated";
    private static final int USUAL_BYTES = 4096;

    private record Column(KqlColumn column, Function<SignIn, Object> value) {
    }

    private final List<Column> columns = new ArrayList<>();

    private SignInTable(String workspaceId) {
        texts(Map.of("AppId", "appId", "ConditionalAccessStatus", "conditionalAccessStatus", "CorrelationId",
                "correlationId", "FederatedCredentialId", "federatedCredentialId", "Id", "id", "Identity",
                "servicePrincipalName", "IPAddress", "ipAddress", "Location", "location/countryOrRegion",
                "ResourceDisplayName", "resourceDisplayName", "ResourceIdentity", "resourceId"));
        texts(Map.of("ResourceServicePrincipalId", "resourceServicePrincipalId", "ResultDescription",
                "status/failureReason", "ResultType", "status/errorCode", "ServicePrincipalCredentialKeyId",
                "servicePrincipalCredentialKeyId", "ServicePrincipalCredentialThumbprint",
                "servicePrincipalCredentialThumbprint", "ServicePrincipalId", "servicePrincipalId",
                "ServicePrincipalName", "servicePrincipalName", "UniqueTokenIdentifier", "uniqueTokenIdentifier"));
        Map.of("AuthenticationContextClassReferences", "authenticationContextClassReferences",
                "AuthenticationProcessingDetails", "authenticationProcessingDetails", "ConditionalAccessPolicies",
                "appliedConditionalAccessPolicies", "LocationDetails", "location").forEach((name, property) ->
                        add(name, KqlType.STRING, signIn -> Json.print(signIn.value(property))));
        Map.of("Category", "ServicePrincipalSignInLogs", "Level", "4", "OperationName", "Sign-in activity",
                "OperationVersion", "1.0", "ResourceGroup", "Microsoft.aadiam", "ResultSignature", "None", "SourceSystem",
                "Azure AD", "TenantId", workspaceId, "Type", NAME, "_IsBillable", "True").forEach((name, text) ->
                        add(name, KqlType.STRING, signIn -> text));
        add("_ItemId", KqlType.STRING, signIn -> signIn.value("id").text().orElse(""));
        add(TIME, KqlType.DATETIME, signIn -> signIn.place().created());
        add("DurationMs", KqlType.LONG, signIn -> signIn.value("processingTimeInMilliseconds").whole().orElse(null));
        add("_BilledSize", KqlType.REAL, SignInTable::billed);
        columns.sort(Comparator.comparing(each -> each.column().name()));
    }

    /**
     * The table's rows of a time, the newest first.
     *
     * @param workspaceId what the column TenantId has
     */
    public static KqlTable of(String workspaceId, SignInLog log, Instant from, Instant to) {
        SignInTable table = new SignInTable(workspaceId);
        return new KqlTable(table.columns.stream().map(Column::column).toList(), () -> {
            Iterable<SignIn> signIns = () -> log.read(new SignInLog.Window(Set.of(SignInKind.SERVICE_PRINCIPAL), from, to,
                    true, Optional.empty()));
            return StreamSupport.stream(signIns.spliterator(), false).map(table::row);
        }, Optional.of(new KqlTable.Timed(TIME, (later, earlier) -> of(workspaceId, log,
                later.isAfter(from) ? later : from, earlier.isBefore(to) ? earlier : to))));
    }

    private KqlRow row(SignIn signIn) {
        return column -> columns.get(column).value().apply(signIn);
    }

    private static Object billed(SignIn signIn) {
        ByteArrayOutputStream record = new ByteArrayOutputStream(USUAL_BYTES);
        signIn.writeTo(record, true);
        return (double) record.size();
    }

    private void texts(Map<String, String> properties) {
        properties.forEach((name, property) -> add(name, KqlType.STRING, signIn -> text(signIn.value(property))));
    }

    private static String text(Value value) {
        return value.text().or(() -> value.whole().map(Object::toString)).orElse("");
    }

    private void add(String name, KqlType type, Function<SignIn, Object> value) {
        columns.add(new Column(new KqlColumn(name, type), value));
    }
}
