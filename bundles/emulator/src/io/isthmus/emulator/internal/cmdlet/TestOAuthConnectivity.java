package io.isthmus.emulator.internal.cmdlet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.isthmus.emulator.internal.effects.FreeBusy;
import io.isthmus.emulator.internal.entra.Resource;
import io.isthmus.emulator.internal.state.Collection;
import io.isthmus.sdk.data.Value;

/** Calls the other side with a token and tells how it went. */
final class TestOAuthConnectivity implements CmdletRunner.Behaviour {

    private final Optional<FreeBusy> freeBusy;

    /** @param freeBusy decides on the way to the cloud; nothing on the way from the cloud, which works with OAuth */
    TestOAuthConnectivity(Optional<FreeBusy> freeBusy) {
        this.freeBusy = freeBusy;
    }

    @Override
    public CmdletResult run(Invocation invocation) {
        String service = invocation.requiredText("Service");
        String target = invocation.requiredText("TargetUri");
        if (!List.of("ews", "autod", "generic").contains(service.toLowerCase(Locale.ROOT))) {
            throw CmdletError.badParameter("Service",
                    "The possible enumeration values are \"EWS,AutoD,Generic\".");
        }
        String server = invocation.settings().at("/shellServer").text().orElseThrow();
        Optional<String> dedicated = freeBusy.flatMap(it -> it.applicationOf(server, invocation.now()));
        boolean success = freeBusy.map(it -> it.works(server, invocation.now()))
                .orElseGet(() -> trustsExchangeOnline(invocation));
        String text = detail(invocation, target, dedicated.orElse(Resource.EXCHANGE_ONLINE.appId()), success);
        return CmdletResult.of("ValidationResultNode", List.of(Value.members()
                .with("Task", localized("Checking " + service.toUpperCase(Locale.ROOT) + " API Call Under Oauth"))
                .with("Detail", localized(text)).with("ResultType", Value.of(success ? "Success" : "Error"))));
    }

    private static boolean trustsExchangeOnline(Invocation invocation) {
        return invocation.state().list(Collection.onPremises("PartnerApplication")).stream()
                .anyMatch(partner -> partner.at("/Enabled").bool().orElse(false) && partner.at("/ApplicationIdentifier")
                        .text().filter(Resource.EXCHANGE_ONLINE.appId()::equals).isPresent());
    }

    private static Value localized(String text) {
        return Value.members().with("FullId", Value.of(text));
    }

    private static String detail(Invocation invocation, String target, String appId, boolean success) {
        return "The configuration was last successfully loaded at " + invocation.now() + ".\r\n"
                + "Exchange Outbound Oauth Log:\r\nClient request ID: " + invocation.ids().next() + "\r\n"
                + "Information:[OAuthCredentials:Authenticate] entering\r\n"
                + "Information:[OAuthCredentials:Authenticate] challenge from '" + target + "' received\r\n"
                + "Information:[OAuthTokenBuilder:GetAppToken] issuing the token with the application id '" + appId
                + "'\r\n"
                + (success ? "Exchange Response Details:\r\nHTTP response message: OK\r\nStatus: 200\r\n"
                        : "Error:The remote server returned an error: (403) Forbidden.\r\nExchange Response Details:\r\n"
                                + "x-ms-diagnostics: 2000008;reason=\"The application is not allowed to call Exchange Web"
                                + " Services of this organization.\";error_category=\"invalid_app\"\r\n");
    }
}
