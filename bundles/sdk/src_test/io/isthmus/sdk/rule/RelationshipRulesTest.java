package io.isthmus.sdk.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.isthmus.sdk.model.Cloud;
import io.isthmus.sdk.model.Domain;
import io.isthmus.sdk.model.OrganizationRelationship;
import io.isthmus.sdk.rule.RelationshipRules.Ownership;

class RelationshipRulesTest {

    private static final URI ANY = URI.create("https://example.com");
    private static final Cloud CLOUD = new Cloud("Global", "", ANY, ANY, ANY, ANY, ANY, List.of(),
            List.of("outlook.com", "office365.com"), true);

    private static OrganizationRelationship relationship(Optional<String> autodiscover, boolean enabled,
            String... domains) {
        return new OrganizationRelationship("r", "r", List.of(domains), Optional.empty(), autodiscover,
                Optional.empty(), Optional.empty(), true, "", true, true, true, true, enabled);
    }

    private static Domain domain(String name, boolean verified) {
        return new Domain(name, verified, false, false, true, true, List.of());
    }

    @Test
    void theDomainsTellWhoseItIsAndOnlyVerifiedOnesAreOurs() {
        List<Domain> ours = List.of(domain("contoso.com", true), domain("claimed.com", false));
        assertEquals(Ownership.OWN, owner(ours, "CONTOSO.com"));
        assertEquals(Ownership.PARTNER, owner(ours, "fabrikam.com"));
        assertEquals(Ownership.PARTNER, owner(ours, "claimed.com"));
        assertEquals(Ownership.MIXED, owner(ours, "contoso.com", "fabrikam.com"));
        assertEquals(Ownership.PARTNER, owner(ours));
    }

    private static Ownership owner(List<Domain> ours, String... domains) {
        return RelationshipRules.ownership(relationship(Optional.empty(), true, domains), ours);
    }

    @ParameterizedTest
    @CsvSource({
            "https://autodiscover-s.outlook.com/autodiscover/autodiscover.svc/WSSecurity, true",
            "https://OUTLOOK.com/x, true",
            "https://notoutlook.com/x, false",
            "https://outlook.com.evil.example/x, false",
            "https://evil.example/outlook.com, false",
            "not an address, false"})
    void onlyAHostOfTheCloudLeadsIntoIt(String address, boolean into) {
        assertEquals(into, RelationshipRules.intoCloud(relationship(Optional.of(address), true), CLOUD));
    }

    @Test
    void oneThatIsNotUsedOrHasNoEndpointLeadsNowhere() {
        assertEquals(false, RelationshipRules.intoCloud(relationship(Optional.of("https://outlook.com"), false),
                CLOUD));
        assertEquals(false, RelationshipRules.intoCloud(relationship(Optional.empty(), true), CLOUD));
    }
}
