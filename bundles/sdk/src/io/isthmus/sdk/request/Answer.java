package io.isthmus.sdk.request;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.isthmus.sdk.data.Value;

/**
 * What a source answered to a {@link Request} that it accepted. Every page of a list was followed and joined: the
 * body of a Graph list has all entries in "value" and no "@odata.nextLink".
 * <p>
 * The body of a cmdlet's answer is a list of the objects that it gave, each as members by property name: an enum, a
 * directory object's identity and a version as their text, a multi-valued property as a list, a date as an ISO instant
 * in UTC. A cmdlet that gives bare text answers an object with the one member Value.
 * <p>
 * Get-ExchangeDiagnosticInfo answers XML as text in its property Result. Where that holds setting overrides, the object
 * has one member more, "Overrides": a list with an entry for each element SettingOverride, its children Name,
 * ComponentName, SectionName, Status, ModifiedBy, Reason and Message as texts by their names, and its Parameters as a
 * list of texts ("Enabled=true"). An empty element Overrides gives an empty list.
 *
 * @param status    the HTTP status; 0 where the request is a cmdlet of the shell
 * @param body      what came back; {@link Value.Null} for an empty answer
 * @param requestId the service's request id, where it gave one
 * @param warnings  what the service warned of, in its words
 * @since 1.0
 */
public record Answer(int status, Value body, Optional<String> requestId, List<String> warnings) {

    /** Checks and copies. */
    public Answer {
        Objects.requireNonNull(body);
        Objects.requireNonNull(requestId);
        warnings = List.copyOf(warnings);
    }
}
