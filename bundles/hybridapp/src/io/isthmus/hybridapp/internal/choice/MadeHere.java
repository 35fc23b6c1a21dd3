package io.isthmus.hybridapp.internal.choice;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.DoneStep;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.AuthServer;
import io.isthmus.sdk.model.SettingOverride;
import io.isthmus.sdk.request.CmdletRequest;

/**
 * What this console made or changed before, as its ledger tells: what it did not make is not removed, and what it
 * changed is given back as it was. Where the ledger cannot be read, nothing counts as made here.
 */
public final class MadeHere {

    private static final String IDENTIFIER = "ApplicationIdentifier";

    private final List<DoneStep> done;

    private MadeHere(List<DoneStep> done) {
        this.done = done;
    }

    /**
     * What the ledger tells.
     *
     * @param warnings is told where it cannot be read
     */
    public static MadeHere of(PlanContext context, List<String> warnings) {
        Reading<List<DoneStep>> reading = context.done();
        if (!reading.known()) {
            warnings.add(NLS.bind(Messages.MadeHere_NotRead,
                    reading.failure().map(Failure::message).orElse(reading.origin())));
        }
        return new MadeHere(reading.value().orElse(List.of()));
    }

    /** Whether an override is one that this console made, and still says what it said then. */
    public boolean made(SettingOverride override) {
        return cmdlets(done.stream().map(one -> one.step().change())).anyMatch(request ->
                request.cmdlet().equals("New-SettingOverride") && says(request, "Name", override.name())
                        && says(request, "Section", override.section())
                        && says(request, "Reason", override.reason())
                        && texts(request, "Parameters").equals(parameters(override)));
    }

    /**
     * What an Auth Server had before this console pointed it at an application, the first time since it was last given
     * back. Empty where it never did, or undid it.
     */
    public Optional<Before> before(AuthServer server) {
        Optional<Before> before = Optional.empty();
        for (DoneStep one : done) {
            Optional<CmdletRequest> set = pointing(one.step().change(), server);
            if (set.filter(request -> identifier(request).isEmpty()).isPresent()) {
                before = Optional.empty();
            } else if (set.isPresent() && before.isEmpty()) {
                before = one.step().inverse().flatMap(inverse -> pointing(inverse, server)).map(request ->
                        new Before(identifier(request), request.parameters().getOrDefault("DomainName", Value.none())
                                .entries().flatMap(entry -> entry.text().stream()).toList()));
            }
        }
        return before;
    }

    private static Optional<CmdletRequest> pointing(Change change, AuthServer server) {
        return cmdlets(Stream.of(change)).filter(request -> request.cmdlet().equals("Set-AuthServer")
                && says(request, "Identity", server.identity())
                && request.parameters().containsKey(IDENTIFIER)).findFirst();
    }

    private static Optional<String> identifier(CmdletRequest request) {
        return request.parameters().get(IDENTIFIER).text().filter(text -> !text.isBlank());
    }

    /**
     * What an Auth Server had.
     *
     * @param application its ApplicationIdentifier, where it had one
     * @param domains     its DomainName
     */
    public record Before(Optional<String> application, List<String> domains) {
    }

    private static Stream<CmdletRequest> cmdlets(Stream<Change> changes) {
        return changes.flatMap(change -> change.actions().stream()).map(Action::request)
                .filter(CmdletRequest.class::isInstance).map(CmdletRequest.class::cast);
    }

    private static boolean says(CmdletRequest request, String parameter, String text) {
        return request.parameters().getOrDefault(parameter, Value.none()).text().filter(text::equalsIgnoreCase)
                .isPresent();
    }

    private static Set<String> texts(CmdletRequest request, String parameter) {
        return request.parameters().getOrDefault(parameter, Value.none()).entries()
                .flatMap(entry -> entry.text().stream()).map(text -> text.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static Set<String> parameters(SettingOverride override) {
        return override.parameters().entrySet().stream().map(MadeHere::pair).collect(Collectors.toSet());
    }

    private static String pair(Map.Entry<String, String> parameter) {
        return (parameter.getKey() + "=" + parameter.getValue()).toLowerCase(Locale.ROOT);
    }
}
