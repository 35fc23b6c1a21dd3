package io.isthmus.signins.internal.imports;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.isthmus.json.Codec;
import io.isthmus.sdk.data.Value;

/** What sign-ins come in, as services and portals write it. */
enum WrittenForm {

    LINES("", "\n", "", WrittenForm::compact, true),
    PAGE("{\"@odata.context\":\"c\",\"value\":[\n", ",\n", "\n]}", WrittenForm::compact, true),
    PAGES("{\"value\":[", "]}\n{\"value\":[", "]}", WrittenForm::compact, false),
    PORTAL_JSON("[\r\n", ",\r\n", "\r\n]", WrittenForm::compact, true),
    EVENT("{\"records\":[", ",", "]}", WrittenForm::diagnostic, false),
    STORAGE("", "\r\n", "", WrittenForm::diagnostic, true),
    ROWS("", "\n", "", WrittenForm::tableRow, true),
    ANSWER("{\"tables\":[{\"name\":\"PrimaryResult\",\"columns\":[" + WorkspaceRow.COLUMNS.stream()
            .map(name -> "{\"name\":\"" + name + "\"}").collect(Collectors.joining(",")) + "],\"rows\":[\n", ",\n",
            "\n]}]}", WrittenForm::answerRow, false),
    PORTAL_CSV(PortalCsv.of(List.of()) + "\n", "\n", "", WrittenForm::csvRow, true);

    private final String head;
    private final String between;
    private final String end;
    private final Function<Value.Members, String> writer;
    private final boolean apart;

    WrittenForm(String head, String between, String end, Function<Value.Members, String> writer, boolean apart) {
        this.head = head;
        this.between = between;
        this.end = end;
        this.writer = writer;
        this.apart = apart;
    }

    /** One sign-in, as Graph has it, in this form. */
    String record(Value.Members signIn) {
        return writer.apply(signIn);
    }

    /** A file with records in this form. */
    String file(List<String> records) {
        return head + String.join(between, records) + end;
    }

    /** A file with sign-ins. */
    String of(List<Value.Members> signIns) {
        return file(signIns.stream().map(this::record).toList());
    }

    /** Whether a record that is broken can be told from the others, since each has lines of its own. */
    boolean apart() {
        return apart;
    }

    private static String compact(Value value) {
        return Codec.write(value, false);
    }

    private static String diagnostic(Value.Members signIn) {
        return compact(Value.members().with("time", signIn.at("/createdDateTime"))
                .with("resourceId", Value.of("/tenants/9a6c1b5e-0d54-4a52-9a3f-0f0b7a0b4a11/providers/Microsoft.aadiam"))
                .with("category", Value.of("ServicePrincipalSignInLogs"))
                .with("tenantId", signIn.at("/resourceTenantId"))
                .with("resultType", Value.of(Codec.canonical(signIn.at("/status/errorCode"))))
                .with("properties", signIn.with("createdDateTime", Value.of(signIn.at("/createdDateTime").text()
                        .orElseThrow().replace("Z", ".0000000+00:00")))));
    }

    private static String tableRow(Value.Members signIn) {
        Value.Members members = Value.members();
        List<Value> values = WorkspaceRow.of(signIn);
        for (int column = 0; column < values.size(); column++) {
            members = members.with(WorkspaceRow.COLUMNS.get(column), values.get(column));
        }
        return compact(members);
    }

    private static String answerRow(Value.Members signIn) {
        return compact(new Value.Array(WorkspaceRow.of(signIn)));
    }

    private static String csvRow(Value.Members signIn) {
        String csv = PortalCsv.of(List.of(signIn));
        return csv.substring(csv.indexOf('\n') + 1);
    }

    /** A row of Log Analytics with some of its columns. */
    private static final class WorkspaceRow {

        private static final List<String> COLUMNS = List.of("Id", "TimeGenerated", "AppId", "ServicePrincipalName",
                "IPAddress", "ResultType", "LocationDetails", "Type");

        private static List<Value> of(Value signIn) {
            return List.of(signIn.at("/id"), signIn.at("/createdDateTime"), signIn.at("/appId"),
                    signIn.at("/servicePrincipalName"), signIn.at("/ipAddress"),
                    Value.of(Codec.canonical(signIn.at("/status/errorCode"))), Value.of("{\"city\":\"Amsterdam\"}"),
                    Value.of("AADServicePrincipalSignInLogs"));
        }
    }
}
