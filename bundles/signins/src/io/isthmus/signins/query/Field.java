package io.isthmus.signins.query;

import static io.isthmus.signins.SignInColumn.*;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.isthmus.signins.SignInColumn;

/**
 * What the filter language can ask for. A field of several columns is met where any of them is.
 *
 * @since 1.0
 */
public enum Field {

    APPLICATION("app", Kind.TEXT, Messages.FieldApplication, List.of("application"), APP_DISPLAY_NAME, APP_ID),
    APPLICATION_NAME("appname", Kind.TEXT, Messages.FieldApplicationName, List.of(), APP_DISPLAY_NAME),
    APPLICATION_ID("appid", Kind.TEXT, Messages.FieldApplicationId, List.of("clientid"), APP_ID),
    PRINCIPAL("principal", Kind.TEXT, Messages.FieldPrincipal, List.of("sp", "servicePrincipal"),
            SERVICE_PRINCIPAL_NAME, SERVICE_PRINCIPAL_ID),
    PRINCIPAL_NAME("principalname", Kind.TEXT, Messages.FieldPrincipalName, List.of(), SERVICE_PRINCIPAL_NAME),
    PRINCIPAL_ID("principalid", Kind.TEXT, Messages.FieldPrincipalId, List.of(), SERVICE_PRINCIPAL_ID),
    RESOURCE("resource", Kind.TEXT, Messages.FieldResource, List.of("api"), RESOURCE_DISPLAY_NAME,
            SignInColumn.RESOURCE_ID),
    RESOURCE_NAME("resourcename", Kind.TEXT, Messages.FieldResourceName, List.of(), RESOURCE_DISPLAY_NAME),
    RESOURCE_ID("resourceid", Kind.TEXT, Messages.FieldResourceId, List.of(), SignInColumn.RESOURCE_ID),
    ADDRESS("ip", Kind.ADDRESS, Messages.FieldAddress, List.of("address"), IP_ADDRESS),
    ERROR("error", Kind.NUMBER, Messages.FieldError, List.of("code", "aadsts"), ERROR_CODE),
    /** Shorthand for the error codes of success and of failure. */
    STATUS("status", Kind.OUTCOME, Messages.FieldStatus, List.of("result"), ERROR_CODE),
    REASON("reason", Kind.TEXT, Messages.FieldReason, List.of(), FAILURE_REASON),
    CERTIFICATE("cert", Kind.THUMBPRINT, Messages.FieldCertificate, List.of("certificate", "thumbprint"), THUMBPRINT),
    KEY("key", Kind.TEXT, Messages.FieldKey, List.of("keyid"), KEY_ID),
    CREDENTIAL("credential", Kind.TEXT, Messages.FieldCredential, List.of(), CREDENTIAL_TYPE),
    CONDITIONAL_ACCESS("ca", Kind.TEXT, Messages.FieldConditionalAccess, List.of("conditionalAccess"),
            SignInColumn.CONDITIONAL_ACCESS),
    COUNTRY("country", Kind.TEXT, Messages.FieldCountry, List.of("region"), SignInColumn.COUNTRY),
    CITY("city", Kind.TEXT, Messages.FieldCity, List.of(), SignInColumn.CITY),
    LOCATION("location", Kind.TEXT, Messages.FieldLocation, List.of(), SignInColumn.CITY, SignInColumn.COUNTRY),
    TENANT_ID("tenant", Kind.TEXT, Messages.FieldTenant, List.of(), TENANT),
    EVENT_TYPE("kind", Kind.TEXT, Messages.FieldKind, List.of("type"), KIND),
    USER("user", Kind.TEXT, Messages.FieldUser, List.of(), SignInColumn.USER_PRINCIPAL_NAME,
            SignInColumn.USER_DISPLAY_NAME),
    USER_DISPLAY_NAME("username", Kind.TEXT, Messages.FieldUserName, List.of(), SignInColumn.USER_DISPLAY_NAME),
    USER_PRINCIPAL_NAME("upn", Kind.TEXT, Messages.FieldUserPrincipalName, List.of(), SignInColumn.USER_PRINCIPAL_NAME),
    CORRELATION("correlation", Kind.IDENTIFIER, Messages.FieldCorrelation, List.of(), CORRELATION_ID),
    IDENTIFIER("id", Kind.IDENTIFIER, Messages.FieldId, List.of("request", "requestId"), ID),
    TIME("time", Kind.TIME, Messages.FieldTime, List.of("on", "date"), CREATED),
    /** Shorthand for a time and later. */
    SINCE("since", Kind.LIMIT, Messages.FieldSince, List.of("after", "from"), CREATED),
    /** Shorthand for up to a time, with it. */
    UNTIL("until", Kind.LIMIT, Messages.FieldUntil, List.of("to"), CREATED);

    private static final List<SignInColumn> NAMES = List.of(APP_DISPLAY_NAME, SERVICE_PRINCIPAL_NAME,
            RESOURCE_DISPLAY_NAME, IP_ADDRESS, FAILURE_REASON, SignInColumn.COUNTRY, SignInColumn.CITY,
            SignInColumn.USER_PRINCIPAL_NAME, SignInColumn.USER_DISPLAY_NAME);
    private static final List<SignInColumn> IDS = List.of(APP_ID, SERVICE_PRINCIPAL_ID, SignInColumn.RESOURCE_ID,
            TENANT, KEY_ID, THUMBPRINT);

    private final String text;
    private final Kind kind;
    private final String title;
    private final List<String> aliases;
    private final List<SignInColumn> columns;

    Field(String text, Kind kind, String title, List<String> aliases, SignInColumn... columns) {
        this.text = text;
        this.kind = kind;
        this.title = title;
        this.aliases = aliases;
        this.columns = List.of(columns);
    }

    /** What is typed before the colon. */
    public String text() {
        return text;
    }

    /** What else may be typed before the colon; the titles of its column may be, too. */
    public List<String> aliases() {
        return aliases;
    }

    public Kind kind() {
        return kind;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }

    /** Where it is looked for. */
    public List<SignInColumn> columns() {
        return columns;
    }

    /** Whether it is only written, and stands in no filter, because another field says the same. */
    public boolean shorthand() {
        return kind == Kind.OUTCOME || kind == Kind.LIMIT;
    }

    /** All words that it is known to have, for completion; it may have others. */
    public List<String> words() {
        return switch (this) {
            case STATUS -> List.of("failure", "success");
            case CREDENTIAL -> List.of("certificate", "clientSecret", "clientAssertion", "federatedIdentityCredential",
                    "managedIdentity", "none");
            case CONDITIONAL_ACCESS -> List.of("success", "failure", "notApplied");
            case EVENT_TYPE -> List.of("servicePrincipal", "managedIdentity", "interactiveUser", "nonInteractiveUser");
            case TIME -> List.of("today", "yesterday");
            case SINCE -> List.of("1h", "24h", "7d", "30d", "today", "yesterday");
            case UNTIL -> List.of("1h", "24h", "7d", "today", "yesterday");
            default -> List.of();
        };
    }

    /** The field of a name, an alias or the title of a column, without regard to capitals; empty where none has it. */
    public static Optional<Field> named(String name) {
        return Stream.of(values()).filter(field -> field.isNamed(name)).findFirst()
                .or(() -> Stream.of(values()).filter(field -> field.columns.size() == 1
                        && field.columns.getFirst().title().equalsIgnoreCase(name)).findFirst());
    }

    private boolean isNamed(String name) {
        return text.equalsIgnoreCase(name) || aliases.stream().anyMatch(name::equalsIgnoreCase);
    }

    /** The field that asks for one column alone. */
    public static Field of(SignInColumn column) {
        return Stream.of(values()).filter(field -> !field.shorthand() && field.columns.equals(List.of(column)))
                .findFirst().orElseThrow();
    }

    static List<SignInColumn> searched(String text) {
        return OperandReader.PART_OF_ID.matcher(text).matches()
                ? Stream.concat(NAMES.stream(), IDS.stream()).toList() : NAMES;
    }
}
