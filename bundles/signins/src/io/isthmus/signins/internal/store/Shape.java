package io.isthmus.signins.internal.store;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.isthmus.sdk.model.TenantId;
import io.isthmus.signins.SignInColumn;

/**
 * Where a record has what the columns hold: the fields that are read of it, and an expression over them for each column
 * that is not simply the field of its name. Names are those of the services' documents.
 */
public enum Shape {

    /** A signIn of Microsoft Graph (beta), as its pages, its portal and scripts write it. */
    GRAPH("/id", """
            id: 'UUID', createdDateTime: 'VARCHAR', signInEventTypes: 'VARCHAR[]', resourceTenantId: 'VARCHAR',
            appId: 'VARCHAR', appDisplayName: 'VARCHAR', servicePrincipalId: 'VARCHAR', servicePrincipalName: 'VARCHAR',
            servicePrincipalCredentialKeyId: 'VARCHAR', servicePrincipalCredentialThumbprint: 'VARCHAR',
            clientCredentialType: 'VARCHAR', resourceId: 'VARCHAR', resourceDisplayName: 'VARCHAR',
            ipAddress: 'VARCHAR', location: 'STRUCT(countryOrRegion VARCHAR, city VARCHAR)',
            status: 'STRUCT(errorCode INTEGER, failureReason VARCHAR)', conditionalAccessStatus: 'VARCHAR',
            correlationId: 'UUID', userPrincipalName: 'VARCHAR', userDisplayName: 'VARCHAR'""",
            Map.of(SignInColumn.CREATED, instant("createdDateTime"),
                    SignInColumn.KIND, "coalesce(signInEventTypes[1], if(servicePrincipalId <> '', 'servicePrincipal', ''))",
                    SignInColumn.TENANT, "resourceTenantId",
                    SignInColumn.THUMBPRINT, "upper(servicePrincipalCredentialThumbprint)",
                    SignInColumn.COUNTRY, "location.countryOrRegion", SignInColumn.CITY, "location.city",
                    SignInColumn.ERROR_CODE, "status.errorCode", SignInColumn.FAILURE_REASON, "status.failureReason")),

    /** A record that a diagnostic setting of Entra ID writes to an event hub or a storage account. */
    DIAGNOSTIC("/properties/id", """
            category: 'VARCHAR', tenantId: 'VARCHAR', callerIpAddress: 'VARCHAR', resultType: 'VARCHAR',
            resultDescription: 'VARCHAR', correlationId: 'VARCHAR', time: 'VARCHAR', properties: 'STRUCT(id VARCHAR,
            createdDateTime VARCHAR, appId VARCHAR, appDisplayName VARCHAR, servicePrincipalId VARCHAR,
            servicePrincipalName VARCHAR, servicePrincipalCredentialKeyId VARCHAR,
            servicePrincipalCredentialThumbprint VARCHAR, clientCredentialType VARCHAR, resourceId VARCHAR,
            resourceDisplayName VARCHAR, ipAddress VARCHAR, location STRUCT(countryOrRegion VARCHAR, city VARCHAR),
            status STRUCT(errorCode VARCHAR, failureReason VARCHAR), conditionalAccessStatus VARCHAR,
            correlationId VARCHAR, userPrincipalName VARCHAR, userDisplayName VARCHAR)'""",
            Map.ofEntries(Map.entry(SignInColumn.ID, "if(category ILIKE '%SignInLogs', try_cast(properties.id AS UUID), NULL)"),
                    Map.entry(SignInColumn.CREATED, instant("coalesce(properties.createdDateTime, time)")),
                    Map.entry(SignInColumn.KIND, kind("category")),
                    Map.entry(SignInColumn.TENANT, "tenantId"),
                    Map.entry(SignInColumn.APP_ID, "properties.appId"),
                    Map.entry(SignInColumn.APP_DISPLAY_NAME, "properties.appDisplayName"),
                    Map.entry(SignInColumn.SERVICE_PRINCIPAL_ID, "properties.servicePrincipalId"),
                    Map.entry(SignInColumn.SERVICE_PRINCIPAL_NAME, "properties.servicePrincipalName"),
                    Map.entry(SignInColumn.KEY_ID, "properties.servicePrincipalCredentialKeyId"),
                    Map.entry(SignInColumn.THUMBPRINT, "upper(properties.servicePrincipalCredentialThumbprint)"),
                    Map.entry(SignInColumn.CREDENTIAL_TYPE, "properties.clientCredentialType"),
                    Map.entry(SignInColumn.RESOURCE_ID, "properties.resourceId"),
                    Map.entry(SignInColumn.RESOURCE_DISPLAY_NAME, "properties.resourceDisplayName"),
                    Map.entry(SignInColumn.IP_ADDRESS, "coalesce(properties.ipAddress, callerIpAddress)"),
                    Map.entry(SignInColumn.COUNTRY, "properties.location.countryOrRegion"),
                    Map.entry(SignInColumn.CITY, "properties.location.city"),
                    Map.entry(SignInColumn.ERROR_CODE,
                            "try_cast(coalesce(properties.status.errorCode, resultType) AS INTEGER)"),
                    Map.entry(SignInColumn.FAILURE_REASON, "coalesce(properties.status.failureReason, resultDescription)"),
                    Map.entry(SignInColumn.CONDITIONAL_ACCESS, "properties.conditionalAccessStatus"),
                    Map.entry(SignInColumn.CORRELATION_ID,
                            "try_cast(coalesce(properties.correlationId, correlationId) AS UUID)"),
                    Map.entry(SignInColumn.USER_PRINCIPAL_NAME, "properties.userPrincipalName"),
                    Map.entry(SignInColumn.USER_DISPLAY_NAME, "properties.userDisplayName"))),

    /** A row of the Log Analytics table AADServicePrincipalSignInLogs, or of its fellow for managed identities. */
    LOG_ANALYTICS("/Id", """
            Id: 'VARCHAR', TimeGenerated: 'VARCHAR', Category: 'VARCHAR', Type: 'VARCHAR', AADTenantId: 'VARCHAR',
            AppId: 'VARCHAR', ServicePrincipalId: 'VARCHAR', ServicePrincipalName: 'VARCHAR',
            ServicePrincipalCredentialKeyId: 'VARCHAR', ServicePrincipalCredentialThumbprint: 'VARCHAR',
            ResourceIdentity: 'VARCHAR', ResourceDisplayName: 'VARCHAR', IPAddress: 'VARCHAR', Location: 'VARCHAR',
            LocationDetails: 'VARCHAR', ResultType: 'VARCHAR', ResultDescription: 'VARCHAR',
            ConditionalAccessStatus: 'VARCHAR', CorrelationId: 'VARCHAR', UserPrincipalName: 'VARCHAR',
            UserDisplayName: 'VARCHAR', AppDisplayName: 'VARCHAR'""",
            Map.ofEntries(Map.entry(SignInColumn.ID, "try_cast(\"Id\" AS UUID)"),
                    Map.entry(SignInColumn.CREATED, instant("\"TimeGenerated\"")),
                    Map.entry(SignInColumn.KIND, kind("coalesce(nullif(\"Category\", ''), \"Type\")")),
                    Map.entry(SignInColumn.TENANT, "\"AADTenantId\""),
                    Map.entry(SignInColumn.APP_DISPLAY_NAME, "coalesce(\"AppDisplayName\", \"ServicePrincipalName\")"),
                    Map.entry(SignInColumn.KEY_ID, "\"ServicePrincipalCredentialKeyId\""),
                    Map.entry(SignInColumn.THUMBPRINT, "upper(\"ServicePrincipalCredentialThumbprint\")"),
                    Map.entry(SignInColumn.CREDENTIAL_TYPE, "NULL"),
                    Map.entry(SignInColumn.RESOURCE_ID, "\"ResourceIdentity\""),
                    Map.entry(SignInColumn.COUNTRY, "\"Location\""),
                    Map.entry(SignInColumn.CITY, "if(json_valid(\"LocationDetails\"), \"LocationDetails\" ->> '$.city', NULL)"),
                    Map.entry(SignInColumn.ERROR_CODE, "try_cast(\"ResultType\" AS INTEGER)"),
                    Map.entry(SignInColumn.FAILURE_REASON, "\"ResultDescription\""),
                    Map.entry(SignInColumn.CORRELATION_ID, "try_cast(\"CorrelationId\" AS UUID)"))),

    /** A row of what the portal of Entra downloads as CSV, with its names of columns. */
    PORTAL("/Request ID", """
            'Date (UTC)': 'VARCHAR', 'Request ID': 'VARCHAR', 'Correlation ID': 'VARCHAR', 'Service principal ID': 'VARCHAR',
            'Service principal name': 'VARCHAR', 'Credential key ID': 'VARCHAR', 'Credential thumbprint': 'VARCHAR',
            'Client credential type': 'VARCHAR', 'Application': 'VARCHAR', 'Application ID': 'VARCHAR',
            'Resource': 'VARCHAR', 'Resource ID': 'VARCHAR', 'Resource tenant ID': 'VARCHAR', 'IP address': 'VARCHAR',
            'Location': 'VARCHAR', 'Sign-in error code': 'VARCHAR', 'Failure reason': 'VARCHAR',
            'Conditional Access': 'VARCHAR', 'Managed Identity type': 'VARCHAR', 'Username': 'VARCHAR',
            'User': 'VARCHAR'""",
            Map.ofEntries(Map.entry(SignInColumn.ID, "try_cast(\"Request ID\" AS UUID)"),
                    Map.entry(SignInColumn.CREATED, instant("\"Date (UTC)\"")),
                    Map.entry(SignInColumn.KIND, "CASE WHEN coalesce(\"Managed Identity type\", '') NOT IN ('', 'None', "
                            + "'none') THEN 'managedIdentity' WHEN \"Service principal ID\" <> '' THEN 'servicePrincipal' END"),
                    Map.entry(SignInColumn.TENANT, "\"Resource tenant ID\""),
                    Map.entry(SignInColumn.APP_ID, "\"Application ID\""),
                    Map.entry(SignInColumn.APP_DISPLAY_NAME, "\"Application\""),
                    Map.entry(SignInColumn.SERVICE_PRINCIPAL_ID, "\"Service principal ID\""),
                    Map.entry(SignInColumn.SERVICE_PRINCIPAL_NAME, "\"Service principal name\""),
                    Map.entry(SignInColumn.KEY_ID, "\"Credential key ID\""),
                    Map.entry(SignInColumn.THUMBPRINT, "upper(\"Credential thumbprint\")"),
                    Map.entry(SignInColumn.CREDENTIAL_TYPE, camel("\"Client credential type\"")),
                    Map.entry(SignInColumn.RESOURCE_ID, "\"Resource ID\""),
                    Map.entry(SignInColumn.RESOURCE_DISPLAY_NAME, "\"Resource\""),
                    Map.entry(SignInColumn.IP_ADDRESS, "\"IP address\""),
                    Map.entry(SignInColumn.COUNTRY, "trim(string_split(\"Location\", ',')[-1])"),
                    Map.entry(SignInColumn.CITY, "if(contains(\"Location\", ','), trim(string_split(\"Location\", ',')[1]), NULL)"),
                    Map.entry(SignInColumn.ERROR_CODE, "try_cast(\"Sign-in error code\" AS INTEGER)"),
                    Map.entry(SignInColumn.FAILURE_REASON, "\"Failure reason\""),
                    Map.entry(SignInColumn.CONDITIONAL_ACCESS, camel("\"Conditional Access\"")),
                    Map.entry(SignInColumn.CORRELATION_ID, "try_cast(\"Correlation ID\" AS UUID)"),
                    Map.entry(SignInColumn.USER_PRINCIPAL_NAME, "\"Username\""),
                    Map.entry(SignInColumn.USER_DISPLAY_NAME, "\"User\"")));

    private final String id;
    private final String fields;
    private final Map<SignInColumn, String> expressions;

    Shape(String id, String fields, Map<SignInColumn, String> expressions) {
        this.id = id;
        this.fields = fields;
        this.expressions = new EnumMap<>(expressions);
    }

    /** Where the id of the sign-in stands in a record, as a JSON pointer. */
    public String id() {
        return id;
    }

    /** The fields with their types, as DuckDB's reader of JSON wants them. */
    String fields() {
        return "{" + fields.replaceAll("\\s+", " ") + "}";
    }

    /**
     * The columns in their order, as the list of a SELECT.
     *
     * @param tenant whose log the records are of, where that is known without them
     */
    String columns(Optional<TenantId> tenant) {
        return Stream.of(SignInColumn.values()).map(column -> (column == SignInColumn.TENANT && tenant.isPresent()
                ? "'" + tenant.get().text() + "'" : expression(column)) + " AS " + Schema.quoted(column))
                .collect(Collectors.joining(", "));
    }

    /** An empty text is as absent as one that is not there. */
    private String expression(SignInColumn column) {
        String expression = expressions.getOrDefault(column, Schema.quoted(column));
        return switch (column.type()) {
            case TEXT, ADDRESS -> "nullif(" + expression + ", '')";
            case IDENTIFIER, INSTANT, INTEGER -> expression;
        };
    }

    /** A time with its offset, or of UTC where it has none; empty where it is none, or of no year that can be. */
    private static String instant(String text) {
        String micros = "epoch_us(try_cast(" + text + " AS TIMESTAMPTZ))";
        return "if(" + micros + " BETWEEN 946684800000000 AND 4102444800000000, make_timestamp(" + micros + "), NULL)";
    }

    /** A word for people as Graph writes it: {@code Not Applied} is {@code notApplied}. */
    private static String camel(String words) {
        return "lower(left(" + words + ", 1)) || replace(substr(" + words + ", 2), ' ', '')";
    }

    /** The category of a log, as Graph names the kind of its sign-ins. */
    private static String kind(String category) {
        return "CASE WHEN " + category + " ILIKE '%ManagedIdentity%' THEN 'managedIdentity' WHEN " + category
                + " ILIKE '%ServicePrincipal%' THEN 'servicePrincipal' WHEN " + category
                + " ILIKE '%NonInteractive%' THEN 'nonInteractiveUser' ELSE 'interactiveUser' END";
    }
}
