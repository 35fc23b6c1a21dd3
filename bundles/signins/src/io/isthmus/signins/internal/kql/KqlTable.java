package io.isthmus.signins.internal.kql;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.isthmus.signins.SignInColumn;
import io.isthmus.signins.SignInColumn.Type;

/**
 * The table AADServicePrincipalSignInLogs: where a workspace keeps what diagnostic settings send of
 * ServicePrincipalSignInLogs. All of its columns are texts but the time, and an absent text is an empty one. Its
 * TenantId is the workspace's and not Entra's. It has no name of the application but the service principal's, which stands
 * for it here as in what is imported from a workspace.
 */
final class KqlTable {

    static final String NAME = "AADServicePrincipalSignInLogs";

    /** Every row of the table is of this kind; no column says so. */
    static final Map<SignInColumn, String> KNOWN = Map.of(SignInColumn.KIND, "servicePrincipal");

    /** The error code as the table has it: a text, of which single ones are found faster than among numbers. */
    static final String WRITTEN_CODE = "ResultType";

    /** Less than every error code: how an absent one is ordered. */
    private static final int NO_CODE = -1;
    /** The nanoseconds that a time is told in. */
    private static final int TICK = 100;

    private static final Set<Integer> INVISIBLE = Stream.of(Character.CONTROL, Character.FORMAT,
            Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR).map(Byte::intValue)
            .collect(Collectors.toUnmodifiableSet());

    private KqlTable() {
    }

    static boolean has(SignInColumn column) {
        return !expression(column).isEmpty();
    }

    /** Whether the column is neither in the table nor known without it. */
    static boolean lacks(SignInColumn column) {
        return !has(column) && !KNOWN.containsKey(column);
    }

    /** A column as the table has it; empty for none. */
    static String expression(SignInColumn column) {
        return switch (column) {
            case ID -> "Id";
            case CREATED -> "TimeGenerated";
            case APP_ID -> "AppId";
            case SERVICE_PRINCIPAL_ID -> "ServicePrincipalId";
            case APP_DISPLAY_NAME, SERVICE_PRINCIPAL_NAME -> "ServicePrincipalName";
            case KEY_ID -> "ServicePrincipalCredentialKeyId";
            case THUMBPRINT -> "ServicePrincipalCredentialThumbprint";
            case RESOURCE_ID -> "ResourceIdentity";
            case RESOURCE_DISPLAY_NAME -> "ResourceDisplayName";
            case IP_ADDRESS -> "IPAddress";
            case COUNTRY -> "Location";
            case CITY -> "tostring(parse_json(LocationDetails).city)";
            case ERROR_CODE -> "toint(" + WRITTEN_CODE + ')';
            case FAILURE_REASON -> "ResultDescription";
            case CONDITIONAL_ACCESS -> "ConditionalAccessStatus";
            case CORRELATION_ID -> "CorrelationId";
            case KIND, TENANT, CREDENTIAL_TYPE, USER_PRINCIPAL_NAME, USER_DISPLAY_NAME -> "";
        };
    }

    /** A column of every sign-in, also where the table has none. */
    static String value(SignInColumn column) {
        return has(column) ? expression(column) : literal(KNOWN.getOrDefault(column, ""));
    }

    /** By what a column is ordered: never null, and the least where it is absent. */
    static String key(SignInColumn column) {
        return column.type() == Type.INTEGER ? "coalesce(" + value(column) + ", int(" + NO_CODE + "))" : value(column);
    }

    /** The key of a value that a sign-in has, or of an absent one. */
    static String key(SignInColumn column, Object value) {
        return switch (column.type()) {
            case INTEGER -> "int(" + (value == null ? NO_CODE : value) + ')';
            case INSTANT -> literal((Instant) value);
            case IDENTIFIER, TEXT, ADDRESS -> literal(value == null ? "" : value.toString());
        };
    }

    /** To the 100 nanoseconds that the table has. */
    static String literal(Instant time) {
        return "datetime(" + time.minusNanos(time.getNano() % TICK).toString().replaceFirst("(\\.\\d{7})00Z$", "$1Z") + ')';
    }

    /** A text in quotes; what cannot be seen is written as its number. */
    static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        text.chars().forEach(character -> {
            if (character == '"' || character == '\\') {
                literal.append('\\').append((char) character);
            } else if (INVISIBLE.contains(Character.getType(character))) {
                literal.append(String.format("\\u%04x", character));
            } else {
                literal.append((char) character);
            }
        });
        return literal.append('"').toString();
    }
}
