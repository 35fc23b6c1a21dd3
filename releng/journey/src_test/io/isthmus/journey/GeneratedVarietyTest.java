package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.sdk.change.Plan;

/** What is shown of generated organizations says something: they have every plan that can be undone, and differ. */
class GeneratedVarietyTest {

    /** Kinds with a step that cannot be undone, and the one that needs a file of the other side. */
    private static final Set<String> NOT_UNDONE_WHOLE = Set.of("shared.cleanup", "split.import");

    /** Generated organizations have no licence for these; {@link ConditionalAccessPlansTest} undoes them. */
    private static final Set<String> NOT_LICENSED = Set.of("policy.create", "policy.enable");

    /** What organizations begin with; of those that begin alike the one in whose way least stands is looked at. */
    private static final List<Map<String, String>> BEGINNINGS = List.of(
            Map.of("scenario", "fresh-hybrid", "deleted attempt", "there"), Map.of("scenario", "half-done"),
            Map.of("scenario", "graph-stage", "stage of Graph", "consented"),
            Map.of("scenario", "graph-stage", "stage of Graph", "in use"),
            Map.of("scenario", "half-done",
                    "keys of ExchangeServerApp-8c1f0c3e-5b7a-4f0e-9d61-2a7b6e4f1c90", "with old ones"));

    /** What was chosen for each, by its seed. */
    private static final Map<Long, Map<String, String>> CHOSEN = LongStream
            .range(0, GeneratedOrganizationTest.ORGANIZATIONS).boxed()
            .collect(Collectors.toMap(seed -> seed, seed -> GeneratedOrganization.of(seed).chosen()));

    @TempDir
    Path folder;

    /** A property says nothing of plans that no organization has. */
    @Test
    void eachKindThatCanBeUndoneComesUp() throws Exception {
        Set<String> found = new TreeSet<>();
        Set<String> expected = new TreeSet<>();
        for (long seed : leastUnusual().toList()) {
            GeneratedOrganization organization = GeneratedOrganization.of(seed);
            Path profile = folder.resolve("seed-" + seed);
            organization.begin(profile);
            try (ServedContoso contoso = ServedContoso.serve(profile, organization.scenario())) {
                MainJob job = new MainJob(profile, organization.scenario(), contoso.emulator());
                expected.addAll(job.kinds());
                new GeneratedPlans(job, organization, seed).all().stream().map(Plan::kind).forEach(found::add);
            }
        }
        expected.removeAll(NOT_UNDONE_WHOLE);
        expected.removeAll(NOT_LICENSED);
        assertEquals(expected, found);
    }

    private static Stream<Long> leastUnusual() {
        return BEGINNINGS.stream().map(Map::entrySet).map(beginning -> CHOSEN.entrySet().stream()
                .filter(each -> each.getValue().entrySet().containsAll(beginning))
                .min(Comparator.comparing(each -> Integer.valueOf(each.getValue().get("unusual"))))
                .orElseThrow().getKey());
    }

    /** Nothing that was to vary is the same in all organizations. */
    @Test
    void organizationsDifferInEachRespect() {
        Map<String, Set<String>> values = new TreeMap<>();
        CHOSEN.values().forEach(chosen -> chosen.forEach(
                (respect, value) -> values.computeIfAbsent(respect, key -> new TreeSet<>()).add(value)));
        assertEquals(List.of(), values.entrySet().stream().filter(respect -> respect.getValue().size() < 2)
                .map(Map.Entry::getKey).toList());
    }
}
