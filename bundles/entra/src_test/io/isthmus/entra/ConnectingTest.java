package io.isthmus.entra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import io.isthmus.datapack.DataPacks;
import io.isthmus.sdk.model.Cloud;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.testkit.TestFacts;

/** What the admin is told before connecting: permissions, reasons, the consent link, and the page that has them. */
class ConnectingTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "connecting.md");

    @Test
    void nothingThatChangesIsAskedForInTheBeginning() {
        assertTrue(TenantPermission.askedFor(Access.READ).stream()
                .noneMatch(permission -> permission.value().contains("Write")));
        assertEquals(List.of(TenantPermission.values()), TenantPermission.askedFor(Access.WRITE));
    }

    @Test
    void theConsentLinkAsksForExactlyThat() {
        String link = ConsentLink.of(TestFacts.GLOBAL, "contoso.com", "aaaaaaaa-0000-0000-0000-000000000001",
                Access.READ).toString();

        assertTrue(link.startsWith("https://login.microsoftonline.com/contoso.com/v2.0/adminconsent?"
                + "client_id=aaaaaaaa-0000-0000-0000-000000000001&redirect_uri=http%3A%2F%2Flocalhost&scope="), link);
        for (TenantPermission permission : TenantPermission.values()) {
            String scope = "https%3A%2F%2Fgraph.microsoft.com%2F" + permission.value();
            assertEquals(permission.access() == Access.READ,
                    Arrays.asList(link.split("scope=|%20")).contains(scope), permission.value());
        }
    }

    @Test
    void everyCloudOfTheDataPackHasItsOwnConsentLink() {
        List<String> hosts = DataPacks.builtIn().clouds().stream()
                .map(cloud -> ConsentLink.of(cloud, "contoso", "client", Access.READ).getQuery())
                .map(query -> query.replaceFirst(".*scope=([^ ]*)/User.Read.*", "$1")).toList();

        assertEquals(DataPacks.builtIn().clouds().stream().map(Cloud::graph).map(Object::toString).toList(), hosts);
        assertEquals(6, hosts.stream().distinct().count());
    }

    @Test
    void thePageNamesEachPermissionWithItsReason() throws Exception {
        String page = Files.readString(PAGE);
        for (TenantPermission permission : TenantPermission.values()) {
            String row = "| " + permission.value() + " | " + permission.why() + " |";
            assertTrue(page.contains(row), "docs/connecting.md lacks: " + row);
        }
        String scopes = TenantPermission.askedFor(Access.READ).stream()
                .map(permission -> "https%3A%2F%2Fgraph.microsoft.com%2F" + permission.value())
                .collect(Collectors.joining("%20"));
        assertTrue(page.contains("scope=" + scopes), "the consent link of docs/connecting.md asks for something else");
        assertFalse(page.contains("client_secret"));
    }

    @Test
    void thePageNamesTheHostsOfEachCloud() throws Exception {
        String page = Files.readString(PAGE);
        for (Cloud cloud : DataPacks.builtIn().clouds()) {
            String row = "| `" + cloud.id() + "` | " + cloud.title() + " | `" + cloud.entra().getHost() + "` | `"
                    + cloud.graph().getHost() + "` | `" + cloud.exchangeAdministration().getHost() + "` |";
            assertTrue(page.contains(row), "docs/connecting.md lacks: " + row);
        }
    }
}
