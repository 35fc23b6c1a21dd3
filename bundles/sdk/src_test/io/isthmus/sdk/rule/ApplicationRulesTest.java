package io.isthmus.sdk.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.facts.Facts.PermissionFact;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.AppRole;
import io.isthmus.sdk.model.AppRoleAssignment;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.AuthServer;
import io.isthmus.sdk.model.ObjectId;
import io.isthmus.sdk.model.OrganizationId;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.rule.ApplicationMatch.By;

class ApplicationRulesTest {

    private static final OrganizationId ORGANIZATION = OrganizationId.of("9A8B7C6D-0000-4000-8000-1234567890AB");
    private static final UUID ROLE = UUID.fromString("dc890d15-9560-4a4c-9b7f-a736ec74ec40");

    private final Application named = application(1, "ExchangeServerApp-9a8b7c6d-0000-4000-8000-1234567890ab", "");
    private final Application keyed = application(2, "renamed", ApplicationRules.uniqueName(ORGANIZATION));
    private final Application trusted = application(3, "also renamed", "");
    private final Application foreign = application(4, "exchangeserverapp-11111111-0000-4000-8000-1234567890ab", "");

    private static Application application(int number, String name, String uniqueName) {
        return new Application(ObjectId.of("00000000-0000-4000-8000-00000000000" + number), app(number),
                Optional.of(uniqueName).filter(text -> !text.isEmpty()), name, Optional.empty(), Optional.empty(),
                "AzureADMyOrg", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty(),
                Optional.empty(), Optional.empty());
    }

    private static AppId app(int number) {
        return AppId.of("aaaaaaaa-0000-4000-8000-00000000000" + number);
    }

    private static Optional<AuthServer> naming(String identifier) {
        return Optional.of(new AuthServer("EvoSts", "EvoSts", "AzureAD", "", "", Optional.of(identifier), List.of(),
                Optional.empty(), "", "", true));
    }

    private ApplicationMatch find(Optional<AuthServer> server, Application... applications) {
        return ApplicationRules.find(Optional.of(ORGANIZATION), server, List.of(applications));
    }

    @Test
    void theAuthServerComesBeforeTheUniqueNameAndThatBeforeTheName() {
        Optional<AuthServer> server = naming(app(3).text().toUpperCase());
        assertEquals(new ApplicationMatch.Found(trusted, By.AUTH_SERVER),
                find(server, named, keyed, trusted, foreign));
        assertEquals(new ApplicationMatch.Found(keyed, By.UNIQUE_NAME), find(server, named, keyed, foreign));
        assertEquals(new ApplicationMatch.Found(named, By.DISPLAY_NAME), find(server, named, foreign));
        assertEquals(new ApplicationMatch.None(), find(server, foreign));
    }

    @Test
    void severalAreNotGuessedAmong() {
        assertInstanceOf(ApplicationMatch.Several.class, find(Optional.empty(), named, named));
    }

    @Test
    void withoutTheOrganizationOnlyTheBeginningOfTheNameTells() {
        assertEquals(new ApplicationMatch.Found(foreign, By.NAME_PREFIX),
                ApplicationRules.find(Optional.empty(), Optional.empty(), List.of(foreign, keyed)));
        assertInstanceOf(ApplicationMatch.Several.class,
                ApplicationRules.find(Optional.empty(), Optional.empty(), List.of(foreign, named)));
    }

    @Test
    void theTenantsOwnIdOfAPermissionComesFirst() {
        UUID other = UUID.randomUUID();
        ServicePrincipal resource = new ServicePrincipal(ObjectId.of(UUID.randomUUID().toString()),
                AppId.EXCHANGE_ONLINE, "", true, "", List.of(new AppRole(other, "FULL_access_as_app", "", true)),
                List.of(), List.of(), List.of(), List.of(), Optional.empty());
        PermissionFact fact = new PermissionFact("full_access_as_app", AppId.EXCHANGE_ONLINE.text(),
                Optional.of(ROLE.toString()), "", "");
        assertEquals(Optional.of(other), ApplicationRules.roleId(fact, Optional.of(resource)));
        assertEquals(Optional.of(ROLE), ApplicationRules.roleId(fact, Optional.empty()));
        assertEquals(Optional.empty(), ApplicationRules.roleId(new PermissionFact("Calendars.Read",
                AppId.EXCHANGE_ONLINE.text(), Optional.of(ROLE.toString()), "", ""), Optional.of(resource)),
                "the resource was read and does not offer it");
        assertEquals(Optional.empty(), ApplicationRules.roleId(
                new PermissionFact("x", AppId.EXCHANGE_ONLINE.text(), Optional.empty(), "", ""), Optional.empty()));
    }

    @Test
    void consentIsAnAssignmentOfThisPrincipalThisResourceAndThisRole() {
        ObjectId principal = ObjectId.of(UUID.randomUUID().toString());
        ObjectId resource = ObjectId.of(UUID.randomUUID().toString());
        List<AppRoleAssignment> given =
                List.of(new AppRoleAssignment("1", principal, resource, ROLE, Optional.empty()));
        assertTrue(ApplicationRules.consented(given, principal, resource, ROLE));
        assertFalse(ApplicationRules.consented(given, resource, resource, ROLE));
        assertFalse(ApplicationRules.consented(given, principal, principal, ROLE));
        assertFalse(ApplicationRules.consented(given, principal, resource, UUID.randomUUID()));
        assertFalse(ApplicationRules.consented(List.of(), principal, resource, ROLE));
    }

    @Test
    void anAuthServerNamesAnApplicationOnlyByAnIdOfTheTenantsOwn() {
        List<AuthServer> servers = Stream.of(app(3).text().toUpperCase(), " " + app(4).text() + " ",
                AppId.EXCHANGE_ONLINE.text(), "FYDIBOHF25SPDLT.contoso.com", "1-1-1-1-1")
                .flatMap(identifier -> naming(identifier).stream()).toList();
        assertEquals(Set.of(app(3), app(4)), ApplicationRules.named(servers));
    }
}
