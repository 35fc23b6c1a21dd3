package io.isthmus.entra.internal.signin;

import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.TokenPort.Audience;

/**
 * As which application the console signs in: the one that the connection names, else Microsoft's own public clients,
 * which stand in every tenant. The data pack can name others.
 */
public final class SignInClients {

    /** Microsoft Graph Command Line Tools; documented for Connect-MgGraph. */
    private static final String GRAPH_COMMAND_LINE_TOOLS = "14d82eec-204b-4c2f-b7e8-296a70dab67e";
    /** Microsoft Exchange REST API Based Powershell; used by Connect-ExchangeOnline. */
    private static final String EXCHANGE_POWERSHELL = "fb78d390-0c51-40cd-8e17-fdbfab77341b";

    /** Microsoft Azure PowerShell, which Invoke-AzOperationalInsightsQuery asks workspaces as. */
    private static final String AZURE_POWERSHELL = "1950a258-227b-4e31-a9cf-717495945fc2";

    private SignInClients() {
    }

    /** The id of the application as which somebody signs in. */
    public static String of(Connection connection, Audience audience, Facts facts) {
        return connection.setting(Connection.CLIENT).orElseGet(() -> switch (audience) {
            case GRAPH -> facts.setting("signInClientGraph").orElse(GRAPH_COMMAND_LINE_TOOLS);
            case EXCHANGE_ONLINE -> facts.setting("signInClientExchangeOnline").orElse(EXCHANGE_POWERSHELL);
            case LOG_ANALYTICS -> facts.setting("signInClientLogAnalytics").orElse(AZURE_POWERSHELL);
        });
    }
}
