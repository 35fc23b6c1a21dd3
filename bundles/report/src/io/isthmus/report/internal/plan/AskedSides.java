package io.isthmus.report.internal.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Binding;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.request.GraphRequest;
import io.isthmus.sdk.request.Request;
import io.isthmus.sdk.request.WebRequest;

/**
 * The sides that a plan's script asks anything of, also only to look, and so must be connected to. What is asked of
 * everybody over the web needs no connection.
 *
 * @param otherTenants the ids of the tenants beside the plan's own that are asked, too
 */
record AskedSides(Set<Side> sides, List<String> otherTenants) {

    /** Lets applications, service principals and consents be read, where a plan writes nothing in Entra. */
    private static final String READING = "Application.Read.All";

    static AskedSides of(Plan plan) {
        List<Request> requests = plan.steps().stream()
                .flatMap(step -> Stream.concat(Stream.of(step.change()), step.inverse().stream()))
                .flatMap(AskedSides::requests).filter(request -> !(request instanceof WebRequest)).toList();
        return new AskedSides(
                requests.stream().map(Request::side).collect(Collectors.toCollection(() -> EnumSet.noneOf(Side.class))),
                tenants(requests.stream()).flatMap(Optional::stream).distinct().toList());
    }

    /** The other tenant that all Graph requests of a change go to; empty where any goes to the plan's own. */
    static Optional<String> tenant(Change change) {
        List<Optional<String>> tenants = tenants(requests(change)).distinct().toList();
        return tenants.size() == 1 ? tenants.get(0) : Optional.empty();
    }

    private static Stream<Optional<String>> tenants(Stream<Request> requests) {
        return requests.filter(GraphRequest.class::isInstance).map(GraphRequest.class::cast).map(GraphRequest::tenant);
    }

    /** All that a change sends and looks at. */
    static Stream<Request> requests(Change change) {
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
        if (!otherTenants.isEmpty()) {
            lines.add(NLS.bind(Messages.RunOtherTenants, String.join(", ", otherTenants)));
        }
        return lines;
    }
}
