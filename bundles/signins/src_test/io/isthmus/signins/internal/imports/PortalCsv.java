package io.isthmus.signins.internal.imports;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.isthmus.json.Codec;
import io.isthmus.sdk.data.Value;

/** Sign-ins of applications as the portal downloads them, blanks at the ends of its names included. */
final class PortalCsv {

    private static final List<String> NAMES = List.of("Date (UTC)", "Request ID", "Correlation ID", "Service principal ID",
            "Service principal name", "Credential key ID", "Credential thumbprint", "Application", "Application ID ",
            "App owner tenant ID", "Resource", "Resource ID ", "Resource tenant ID", "Resource owner tenant ID",
            "Home tenant ID", "Home tenant name", "IP address", "Location", "Status", "Sign-in error code",
            "Failure reason", "Conditional Access");

    private PortalCsv() {
    }

    static String of(List<Value.Members> records) {
        return of(records, ',');
    }

    static String of(List<Value.Members> records, char separator) {
        return Stream.concat(Stream.of(NAMES), records.stream().map(PortalCsv::row))
                .map(cells -> cells.stream().map(cell -> cell(cell, separator))
                        .collect(Collectors.joining(String.valueOf(separator))))
                .collect(Collectors.joining("\r\n"));
    }

    private static List<String> row(Value.Members record) {
        String error = Codec.canonical(record.at("/status/errorCode"));
        return List.of(text(record, "/createdDateTime"), text(record, "/id"), text(record, "/correlationId"),
                text(record, "/servicePrincipalId"), text(record, "/servicePrincipalName"),
                text(record, "/servicePrincipalCredentialKeyId"), text(record, "/servicePrincipalCredentialThumbprint"),
                text(record, "/appDisplayName"), text(record, "/appId"), "", text(record, "/resourceDisplayName"),
                text(record, "/resourceId"), text(record, "/resourceTenantId"), "", "", "two\nlines",
                text(record, "/ipAddress"), text(record, "/location/city") + ", Noord-Holland, "
                        + text(record, "/location/countryOrRegion"), error.equals("0") ? "Success" : "Failure", error,
                text(record, "/status/failureReason"),
                text(record, "/conditionalAccessStatus").equals("failure") ? "Failure" : "Not Applied");
    }

    private static String text(Value value, String pointer) {
        return value.at(pointer).text().orElse("");
    }

    private static String cell(String text, char separator) {
        return text.chars().anyMatch(one -> one == '"' || one == '\n' || one == separator)
                ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
