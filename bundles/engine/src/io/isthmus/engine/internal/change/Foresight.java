package io.isthmus.engine.internal.change;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.request.DocumentRequest;
import io.isthmus.sdk.request.GraphRequest;
import io.isthmus.sdk.request.Request;
import io.isthmus.sdk.request.WebRequest;

/** Which preconditions of a step can be judged before the first step of its plan. */
final class Foresight {

    private Foresight() {
    }

    /**
     * The preconditions that hold no name which an earlier step gives a value to, and that ask for nothing that an
     * earlier step changes: what a step is seen by to be done is what it may have changed.
     */
    static List<Expectation> of(Plan plan, Step step) {
        Placeholders none = new Placeholders(Map.of());
        Set<String> earlier = plan.before(step);
        List<Request> changed = plan.steps().stream().filter(one -> earlier.contains(one.id()))
                .map(Step::change).map(Change::verification)
                .flatMap(verification -> verification.expectations().stream()).map(Expectation::request).toList();
        return step.change().preconditions().stream().filter(none::resolve)
                .filter(one -> changed.stream().noneMatch(request -> about(request, one.request()))).toList();
    }

    /** Whether a request reads an object that another one reads, or something that belongs to it. */
    private static boolean about(Request object, Request request) {
        return switch (object) {
            case GraphRequest graph -> request instanceof GraphRequest other && graph.tenant().equals(other.tenant())
                    && (address(other) + "/").startsWith(address(graph) + "/");
            case CmdletRequest cmdlet -> request instanceof CmdletRequest other && cmdlet.side() == other.side()
                    && cmdlet.organization().equals(other.organization())
                    && cmdlet.cmdlet().equals(other.cmdlet());
            case WebRequest web -> web.equals(request);
            case DocumentRequest document -> request instanceof DocumentRequest other
                    && document.name().equals(other.name());
        };
    }

    private static String address(GraphRequest request) {
        return request.path().split("\\?", 2)[0];
    }
}
