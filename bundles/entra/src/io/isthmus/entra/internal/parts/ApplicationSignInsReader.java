package io.isthmus.entra.internal.parts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.isthmus.entra.TenantPermission;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.ServicePrincipalSignIn;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.request.GraphRequest;

/**
 * The newest sign-ins of the applications that can be a dedicated one. Only the beta endpoint has sign-ins of service
 * principals, and the SDK's models do not know their credentials: they are read as they are.
 */
final class ApplicationSignInsReader implements PartReader<List<ServicePrincipalSignIn>> {

    private static final int NEWEST = 50;

    @Override
    public TenantPermission permission() {
        return TenantPermission.SIGN_INS;
    }

    @Override
    public String origin() {
        return "GET /beta/auditLogs/signIns";
    }

    @Override
    public PartValue<List<ServicePrincipalSignIn>> read(PartContext context) throws SourceException {
        List<ServicePrincipalSignIn> all = new ArrayList<>();
        for (String appId : ApplicationCandidates.appIds(context)) {
            String filter = "signInEventTypes/any(t: t eq 'servicePrincipal') and appId eq '" + appId + "'";
            Value page = context.raw().sendForOnePage(GraphRequest.get("/beta/auditLogs/signIns?$top=" + NEWEST
                    + "&$filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8).replace("+", "%20")),
                    context.call()).body();
            page.at("/value").entries().map(ApplicationSignInsReader::signIn).forEach(all::add);
        }
        all.sort(Comparator.comparing(ServicePrincipalSignIn::created).reversed());
        return PartValue.whole(all);
    }

    private static ServicePrincipalSignIn signIn(Value entry) {
        Optional<Thumbprint> thumbprint = entry.at("/servicePrincipalCredentialThumbprint").text()
                .filter(text -> text.matches("[0-9A-Fa-f]{40}")).map(Thumbprint::of);
        return new ServicePrincipalSignIn(text(entry, "/id"), Instant.parse(text(entry, "/createdDateTime")),
                AppId.of(text(entry, "/appId")), text(entry, "/resourceDisplayName"), text(entry, "/ipAddress"),
                entry.at("/status/errorCode").whole().map(Long::intValue),
                entry.at("/status/failureReason").text().filter(reason -> !reason.isBlank()),
                entry.at("/servicePrincipalCredentialKeyId").text().filter(id -> !id.isBlank()), thumbprint);
    }

    private static String text(Value entry, String pointer) {
        return entry.at(pointer).text().orElse("");
    }
}
