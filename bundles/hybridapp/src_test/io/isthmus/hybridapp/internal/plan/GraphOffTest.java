package io.isthmus.hybridapp.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.ExchangeBuild;
import io.isthmus.sdk.model.SettingOverride;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;

/** From Graph back to EWS, where delegates see no free/busy: only while EWS works. */
class GraphOffTest {

    private static Contoso calling() {
        return SecondStage.calling(SecondStage.routing("EnableRouteThroughMSGraphFeature", SecondStage.FIRST));
    }

    @Test
    void theOverrideIsSetOffAndStaysAndEachServerThatGoesByItIsRefreshed() throws PlanRefusedException {
        PlanDraft draft = Plans.of(new GraphOff(), calling());
        assertEquals(List.of("overrideOff.graph.1", "refresh.graph.EX01"), Plans.ids(draft));
        Step off = Plans.step(draft, "overrideOff.graph.1");
        String sent = PlanWalk.sent(off).getFirst();
        assertTrue(sent.startsWith("Set-SettingOverride[Identity=EnableRouteThroughMSGraphFeature") && sent.contains("Enabled=false"), sent);
        assertEquals(Set.of("overrideOff.graph.1"), Plans.step(draft, "refresh.graph.EX01").after());
        assertTrue(off.inverse().orElseThrow().actions().getFirst().request().describe().contains("Set-SettingOverride"));
        assertTrue(Plans.warns(draft, "2027"), draft::toString);
    }

    @Test
    void theDedicatedApplicationsOverrideIsNotTouched() throws PlanRefusedException {
        assertFalse(PlanWalk.sent(Plans.step(Plans.of(new GraphOff(), calling()), "overrideOff.graph.1")).toString()
                .contains("ExchangeOnpremAsThirdPartyAppId"));
    }

    @Test
    void anOverrideForNewerBuildsAloneIsLeftAloneWithTheServersThatGoByIt() {
        ExchangeBuild newer = ExchangeBuild.of("15.2.2562.50");
        PlanRefusedException refused =
                Plans.refused(new GraphOff(), SecondStage.calling(SecondStage.routing("Newer", newer)), "No override makes servers call");
        assertTrue(refused.advice().contains("Newer") && refused.advice().contains("EX01"), refused.advice());
    }

    @Test
    void anOverrideOfSomebodyElsesNameIsLeftAloneAndNamed() {
        PlanRefusedException refused = Plans.refused(new GraphOff(),
                SecondStage.calling(SecondStage.routing("Theirs", SecondStage.FIRST)), "No override makes servers call");
        assertTrue(refused.advice().contains("Theirs") && refused.advice().contains("by hand"), refused.advice());
    }

    @Test
    void whereEwsWouldNotWorkItIsRefused() {
        Plans.refused(new GraphOff(), calling().with(Parts.APP_ROLE_ASSIGNMENTS, List.of()), "app.complete");
        Plans.refused(new GraphOff(), calling().with(Parts.ONLINE_ORGANIZATION, Records.online(Optional.of(false))),
                "ews.gate");
        Plans.refused(new GraphOff(), calling().with(Parts.ONLINE_ORGANIZATION, Records.online(Optional.empty())),
                "ews.gate");
        Plans.refused(new GraphOff(), calling().denied(Parts.ONLINE_ORGANIZATION), "could not be seen");
        Plans.refused(new GraphOff(), calling().at(Instant.parse("2027-04-01T00:00:00Z")), "ended EWS");
    }

    @Test
    void consentThatWasTakenAwayMeanwhileKeepsServersWithGraph() throws PlanRefusedException {
        assertFalse(Plans.allowed(Plans.step(Plans.of(new GraphOff(), calling()), "overrideOff.graph.1").change(),
                "/appRoleAssignments", Value.members().with("value", Value.list())));
    }

    @Test
    void withoutAnOverrideThereIsNothingToDo() {
        Plans.refused(new GraphOff(), Contoso.setUp(), "No override makes servers call");
        Plans.refused(new GraphOff(), Contoso.freshHybrid().withApplication(), "No override makes servers call");
        Plans.refused(new GraphOff(), Contoso.setUp().with(Parts.ONLINE_ORGANIZATION, Records.online(Optional.of(false))),
                "No override makes servers call");
    }
}
