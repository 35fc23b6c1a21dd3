package io.isthmus.datapack.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.isthmus.datapack.DataPacks;
import io.isthmus.sdk.facts.FactKeys;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.facts.Facts.ProductLine;
import io.isthmus.sdk.facts.Facts.Update;
import io.isthmus.sdk.model.Cloud;
import io.isthmus.sdk.model.CloudFeature;
import io.isthmus.sdk.model.ExchangeBuild;
import io.isthmus.sdk.rule.BuildRules;
import io.isthmus.sdk.rule.BuildRules.Ability;
import io.isthmus.sdk.text.CloudLimits;

/** What the pack that comes with the program says, against Microsoft's documents. */
class BuiltInPackTest {

    private final Facts facts = DataPacks.builtIn();

    @ParameterizedTest
    @CsvSource({
            "15.1.2507.55,  2016CU23, Apr25HU,   ABLE,                NEEDS_OTHER_PRODUCT",
            "15.1.2507.44,  2016CU23, Nov24SUv2, NEEDS_UPDATE,        NEEDS_OTHER_PRODUCT",
            "15.2.1544.25,  2019CU14, Apr25HU,   ABLE,                NEEDS_OTHER_PRODUCT",
            "15.2.1544.24,  2019CU14, Nov24SUv2, NEEDS_UPDATE,        NEEDS_OTHER_PRODUCT",
            "15.2.1748.24,  2019CU15, Apr25HU,   ABLE,                NEEDS_OTHER_PRODUCT",
            "15.2.1748.10,  2019CU15, RTM,       NEEDS_UPDATE,        NEEDS_OTHER_PRODUCT",
            "15.02.1748.053, 2019CU15, Sep26SUv2, ABLE,               NEEDS_OTHER_PRODUCT",
            "15.2.2562.17,  SE,       RTM,       ABLE,                NEEDS_UPDATE",
            "15.2.2562.40,  SE,       Feb26SU,   ABLE,                NEEDS_UPDATE",
            "15.2.2562.41,  SE,       May26HU,   ABLE,                ABLE",
            "15.02.2562.053, SE,      Sep26SUv2, ABLE,                ABLE"})
    void itKnowsABuild(String text, String line, String update, Ability dedicated, Ability graph) {
        ExchangeBuild build = ExchangeBuild.of(text);
        ProductLine found = facts.productLine(build).orElseThrow();
        assertEquals(line, found.id());
        assertEquals(update, found.updateOf(build).orElseThrow().name());
        assertEquals(dedicated, BuildRules.dedicatedApplication(build, facts));
        assertEquals(graph, BuildRules.graphRouting(build, facts));
    }

    @ParameterizedTest
    @CsvSource({"15.2.986.5, 15.2.1544.25", "15.2.1118.25, 15.2.1544.25", "15.1.2375.7, 15.1.2507.55",
            "15.0.1497.2, 15.2.2562.17"})
    void anOldBuildNeedsTheLowestThatItCanBeBroughtTo(String old, String needed) {
        ExchangeBuild build = ExchangeBuild.of(old);
        assertEquals(Optional.empty(), facts.productLine(build));
        assertEquals(Ability.NEEDS_OTHER_PRODUCT, BuildRules.dedicatedApplication(build, facts));
        assertEquals(Optional.of(ExchangeBuild.of(needed)), BuildRules.neededForDedicatedApplication(build, facts));
        assertEquals(Optional.of(ExchangeBuild.of("15.2.2562.41")), BuildRules.neededForGraphRouting(build, facts));
    }

    @Test
    void laterCumulativeUpdatesOfSeAreSe() {
        assertEquals("SE", facts.productLine(ExchangeBuild.of("15.2.2800.3")).orElseThrow().id());
        assertEquals(Ability.NOT_KNOWN, BuildRules.dedicatedApplication(ExchangeBuild.of("15.3.1.0"), facts));
    }

    @Test
    void everyUpdateStandsInEachLineWhereItExists() {
        assertEquals(List.of("2016CU23", "2019CU14", "2019CU15", "SE"),
                facts.productLines().stream().map(ProductLine::id).toList());
        assertEquals(List.of(14, 14, 13, 12),
                facts.productLines().stream().map(line -> line.updates().size()).toList());
        List<String> names = facts.productLines().stream().flatMap(line -> line.updates().stream()).map(Update::name)
                .filter("May26HU"::equals).toList();
        assertEquals(1, names.size(), "Microsoft made the May 2026 hotfix for SE alone");
        facts.productLines().forEach(line -> assertEquals("Sep26SUv2", line.newest().name()));
    }

    @Test
    void itHasAllSixCloudsEachWithItsOwnHosts() {
        assertEquals(List.of("Global", "USGovernmentL4", "USGovernmentL5", "ChinaCloud", "BleuCloud", "DelosCloud"),
                facts.clouds().stream().map(Cloud::id).toList());
        assertEquals("https://dod-graph.microsoft.us", facts.cloud("USGovernmentL5").orElseThrow().graph().toString());
        assertEquals("https://login.partner.microsoftonline.cn",
                facts.cloud("ChinaCloud").orElseThrow().entra().toString());
        assertEquals(List.of("https://api.loganalytics.io", "https://api.loganalytics.us", "https://api.loganalytics.us",
                "https://api.loganalytics.azure.cn"), facts.clouds().stream().flatMap(cloud -> cloud.logAnalytics().stream())
                        .map(Object::toString).toList());
        assertEquals(6, facts.clouds().stream().map(Cloud::graph).distinct().count());
        assertEquals(List.of("Global"), facts.clouds().stream().filter(Cloud::graphRouting).map(Cloud::id).toList());
        facts.clouds().forEach(cloud -> assertTrue(cloud.microsoftDomains().stream()
                .anyMatch(domain -> cloud.autodiscover().getHost().endsWith(domain)), cloud.id()));
    }

    @ParameterizedTest
    @CsvSource({"Global, 0, 0", "USGovernmentL4, 2, 1", "USGovernmentL5, 2, 1", "ChinaCloud, 2, 1", "BleuCloud, 1, 4",
            "DelosCloud, 1, 4"})
    void itSaysOfEachCloudWhatItDoesNotSupportAndWhatNobodyKnows(String id, int unsupported, int unknown) {
        Cloud cloud = facts.cloud(id).orElseThrow();
        List<String> limits = CloudLimits.of(cloud);
        assertEquals(CloudFeature.Feature.values().length, cloud.features().size());
        assertEquals(unknown, limits.stream().filter(limit -> limit.contains("not known")).count(), limits::toString);
        assertEquals(unsupported + unknown, limits.size(), limits::toString);
        assertEquals(cloud.initialDomains().isEmpty(), limits.stream().anyMatch(limit -> limit.contains("initial")));
    }

    @Test
    void itHasWhatThePlanAndTheChecksAskFor() {
        assertEquals(Optional.of("dc890d15-9560-4a4c-9b7f-a736ec74ec40"),
                facts.permission(FactKeys.FULL_ACCESS_AS_APP).orElseThrow().roleId());
        Stream.of("Calendars.Read", "MailboxSettings.Read", "MailTips.ReadBasic.All", "ProfilePhoto.Read.All")
                .forEach(name -> assertTrue(facts.permission(name).isPresent(), name));
        assertEquals("EnableExchangeHybrid3PAppFeature",
                facts.override(FactKeys.DEDICATED_APPLICATION).orElseThrow().name());
        assertEquals("RouteThroughMSGraph", facts.override(FactKeys.GRAPH_ROUTING).orElseThrow().section());
        assertEquals(Duration.ofMinutes(60), facts.duration(FactKeys.SERVER_PROPAGATION).orElseThrow().duration());
        assertEquals(Duration.ofHours(24), facts.duration(FactKeys.EWS_ACCESS).orElseThrow().duration());
        assertEquals(LocalDate.of(2027, 4, 1), facts.deadline(FactKeys.EWS_RETIREMENT).orElseThrow().date());
        assertEquals(Optional.of("60"), facts.setting(FactKeys.AUTH_CERTIFICATE_WARNING_DAYS));
        assertEquals(Optional.empty(), facts.setting("no such setting"));
    }

    @Test
    void itExplainsErrorsWhateverTheCaseOfTheirCode() {
        assertTrue(facts.error("aadsts700027").orElseThrow().meaning().contains("certificate"));
        assertTrue(facts.error("authorization_requestdenied").isPresent());
        assertEquals(Optional.empty(), facts.error("AADSTS1"));
    }
}
