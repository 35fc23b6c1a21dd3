package io.isthmus.report.internal.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Binding;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.request.Request;
import io.isthmus.sdk.request.WebRequest;

/**
 * The sides that a plan's script asks anything of, also only to look, and so must be connected to. What is asked of
 * everybody over the web needs no connection.
 */
record AskedSides(Set<Side> sides) {

    /** Lets applications, service principals and consents be read, where a plan writes nothing in Entra. */
    private static final String READING = "Application.Read.All";

    static AskedSides of(Plan plan) {
        return new AskedSides(plan.steps().stream()
                .flatMap(step -> Stream.concat(Stream.of(step.change()), step.inverse().stream()))
                .flatMap(AskedSides::requests).filter(request -> !(request instanceof WebRequest)).map(Request::side)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Side.class))));
    }

    private static Stream<Request> requests(Change change) {
        Stream<Request> sent = change.actions().stream().flatMap(action ->
                Stream.concat(Stream.of(action.request()), action.done().stream().map(Expectation::request)));
        Stream<Request> looked = Stream.concat(change.preconditions().stream(),
                change.verification().expectations().stream()).map(Expectation::request);
        return Stream.concat(Stream.concat(sent, looked), change.merges().stream().map(Binding.Merge::request));
    }

    /** Whether a side is among them, as PowerShell says it. */
    String truth(Side side) {
        return sides.contains(side) ? "$true" : "$false";
    }

    /** How the window is made ready in which the script runs. */
    List<String> howToConnect(Plan plan) {
        List<String> lines = new ArrayList<>();
        lines.add(sides.contains(Side.ON_PREMISES) ? Messages.RunOnPremises : Messages.RunShell);
        if (sides.contains(Side.EXCHANGE_ONLINE)) {
            lines.add(NLS.bind(Messages.RunOnline, RequestScript.CLOUD_PREFIX));
        }
        if (sides.contains(Side.ENTRA)) {
            lines.add(NLS.bind(Messages.RunGraph,
                    plan.permissions().isEmpty() ? READING : String.join(", ", plan.permissions())));
        }
        return lines;
    }
}
