package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.datapack.DataPacks;
import io.isthmus.engine.internal.right.Needs;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.facts.Facts.RightFact;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.request.DocumentRequest;
import io.isthmus.sdk.request.Request;

/** Who may do what a plan does is told before it starts: by a fact of the data pack for each request of each plan. */
class RightsTest {

    private static final Facts PACK = DataPacks.builtIn();

    @TempDir
    Path folder;

    @Test
    void eachRequestOfEachPlanHasItsFactAndEachFactItsRequest() throws Exception {
        List<Request> requests = new ArrayList<>();
        Set<String> notAskedFor = new TreeSet<>();
        Stream<Played> plans = Stream.concat(Stream.of(Played.mainJob("fresh-hybrid")), Played.others().stream());
        for (List<Played> alike : plans.collect(Collectors.groupingBy(RightsTest::beginning)).values()) {
            Played first = alike.getFirst();
            Path profile = Files.createDirectory(folder.resolve(first.name()));
            try (ServedContoso contoso = ServedContoso.serve(profile, first.scenario())) {
                MainJob job = new MainJob(profile, first.scenario(), contoso.emulator());
                first.begin(job, contoso);
                for (Played.Asked before : first.before()) {
                    job.carryOut(before.plan(job, contoso, profile), Task.APPLY);
                }
                for (Played played : alike) {
                    Plan plan = played.asked().plan(job, contoso, profile);
                    requests.addAll(requests(plan));
                    requests(plan).stream().map(RightsTest::permissions)
                            .filter(any -> !any.isEmpty() && Collections.disjoint(any, plan.permissions()))
                            .forEach(any -> notAskedFor.add(played + " " + any));
                }
            }
        }

        assertEquals(Set.of(), notAskedFor, "permissions that a plan's steps need and its kind does not declare");
        Set<String> lacking = new TreeSet<>();
        requests.stream().filter(request -> Needs.roles(request, PACK).isEmpty())
                .forEach(request -> lacking.add(request.describe()));
        assertEquals(Set.of(), lacking, "requests without a fact in rights.json");
        assertEquals(List.of(), PACK.rights().stream().filter(right -> requests.stream()
                .allMatch(request -> Needs.roles(request, with(right)).isEmpty())).map(RightFact::request).toList(),
                "facts of rights.json that no plan needs");
    }

    /** How an organization begins: plans that begin alike are made in one, since making them changes nothing. */
    private static List<Object> beginning(Played played) {
        return List.of(played.scenario(), played.role(), played.left(),
                played.before().stream().map(Played.Asked::kind).toList());
    }

    /** Those of which a request needs one. */
    private static Set<String> permissions(Request request) {
        return PACK.rights().stream().filter(right -> !Needs.roles(request, with(right)).isEmpty())
                .flatMap(right -> right.permissions().stream()).collect(Collectors.toSet());
    }

    /** What changes something; what a plan reads, and its own documents, need no right of their own. */
    private static List<Request> requests(Plan plan) {
        return plan.steps().stream().flatMap(step -> Stream.concat(Stream.of(step.change()), step.inverse().stream()))
                .map(Change::actions).flatMap(List::stream).map(Action::request)
                .filter(request -> !(request instanceof DocumentRequest))
                .filter(request -> !request.reading() || request instanceof CmdletRequest).toList();
    }

    /** The pack with a single right. */
    private static Facts with(RightFact right) {
        return (Facts) Proxy.newProxyInstance(Facts.class.getClassLoader(), new Class<?>[] {Facts.class},
                (proxy, method, arguments) -> {
                    try {
                        return method.getName().equals("rights") ? List.of(right) : method.invoke(PACK, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
