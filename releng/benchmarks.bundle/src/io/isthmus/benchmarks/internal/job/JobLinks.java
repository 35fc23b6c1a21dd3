package io.isthmus.benchmarks.internal.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.isthmus.benchmarks.internal.job.Chain.Link;
import io.isthmus.benchmarks.internal.job.SentRequest.Phase;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.request.GraphRequest;

/**
 * What the requests of a plan need of each other, as the plan says it and not as they happened to run.
 * <p>
 * Before the first step the plan looks whether the world is still as it was. A step looks when the steps are through that
 * it waits for; looks of a step need nothing of each other. Its changes need all looks and the change before; seeing that
 * they worked needs the last change, and a second look at the same thing the first one. That the console has few shells,
 * threads or connections is no need of the plan: where requests wait for those, that counts against the console.
 */
final class JobLinks {

    private final Map<SentRequest, Asked> seen = new IdentityHashMap<>();
    private final List<Asked> others;
    private final List<SentRequest> lost = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();

    /**
     * @param plan     what was applied
     * @param requests of the console, in any order
     * @param asked    the same requests as the organization saw them
     */
    JobLinks(Plan plan, List<SentRequest> requests, List<Asked> asked) {
        others = new ArrayList<>(asked);
        recognize(requests);
        List<SentRequest> ordered = requests.stream().sorted(Comparator.comparing(SentRequest::began)).toList();
        List<Link> admission = add(of(ordered, "", Phase.LOOK), List.of()); //$NON-NLS-1$
        Map<String, List<Link>> ends = new HashMap<>();
        for (Step step : plan.steps()) {
            List<Link> before = new ArrayList<>(admission);
            step.after().forEach(id -> before.addAll(ends.get(id)));
            List<Link> own = add(of(ordered, step.id(), Phase.LOOK), before);
            List<Link> last = own.isEmpty() ? before : own;
            for (SentRequest change : of(ordered, step.id(), Phase.SEND)) {
                last = add(List.of(change), last);
            }
            List<Link> seen = verification(of(ordered, step.id(), Phase.VERIFY), last);
            ends.put(step.id(), seen.isEmpty() ? last : seen);
        }
    }

    /** Each after all that it needs. */
    List<Link> links() {
        return List.copyOf(links);
    }

    /** Requests that the organization did not see, as those that failed on the way. */
    List<SentRequest> lost() {
        return List.copyOf(lost);
    }

    /** Requests that no step asked for by itself: pages, sign-ins, and what was sent again. */
    List<Asked> others() {
        return List.copyOf(others);
    }

    private static List<SentRequest> of(List<SentRequest> requests, String step, Phase phase) {
        return requests.stream().filter(request -> request.step().equals(step) && request.phase() == phase).toList();
    }

    private List<Link> verification(List<SentRequest> requests, List<Link> before) {
        Map<Object, Link> latest = new HashMap<>();
        for (SentRequest request : requests) {
            List<Link> after = Optional.ofNullable(latest.get(request.request())).map(List::of).orElse(before);
            add(List.of(request), after).forEach(link -> latest.put(request.request(), link));
        }
        Set<Link> ends = new LinkedHashSet<>(latest.values());
        return List.copyOf(ends);
    }

    private List<Link> add(List<SentRequest> requests, List<Link> after) {
        List<Link> added = requests.stream().flatMap(request -> link(request, after).stream()).toList();
        links.addAll(added);
        return added;
    }

    private Optional<Link> link(SentRequest request, List<Link> after) {
        String name = Stream.of(request.step(), request.phase().name().toLowerCase(Locale.ROOT), request.request().describe())
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(": ")); //$NON-NLS-1$
        return Optional.ofNullable(seen.get(request)).map(one -> new Link(name, one.began(), one.took(), after));
    }

    /**
     * Finds each request among those that the organization saw. Of several that fit, the first one is taken by the request
     * that ended first: so each finds one where all can.
     */
    private void recognize(List<SentRequest> requests) {
        requests.stream().sorted(Comparator.comparing(SentRequest::ended)).forEach(request -> others.stream()
                .filter(one -> isSame(request, one)).min(Comparator.comparing(Asked::began)).ifPresentOrElse(one -> {
                    others.remove(one);
                    seen.put(request, one);
                }, () -> lost.add(request)));
    }

    /** Whether the organization saw such a request while the console waited for an answer. */
    private static boolean isSame(SentRequest sent, Asked seen) {
        boolean like = switch (sent.request()) {
            case GraphRequest graph -> seen.protocol().equals("GRAPH") && seen.method().equals(graph.method()); //$NON-NLS-1$
            case CmdletRequest cmdlet when cmdlet.side() == Side.ON_PREMISES -> seen.protocol().equals("SHELL") && seen.target().equals(cmdlet.cmdlet()); //$NON-NLS-1$
            case CmdletRequest cmdlet -> seen.protocol().equals("ONLINE"); //$NON-NLS-1$
            default -> seen.protocol().equals("AUTODISCOVER"); //$NON-NLS-1$
        };
        return like && !seen.began().isBefore(sent.began()) && !seen.ended().isAfter(sent.ended());
    }
}
