package io.isthmus.entra.internal.parts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.isthmus.entra.TenantPermission;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.ServicePrincipalSignIn;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.request.GraphRequest;

/**
 * Sign-ins of the applications that can be a dedicated one: the newest, of each certificate the last and the first
 * that went through, and the first from each address, as far back as a few pages reach. Since when servers sign with a certificate, and when they last
 * did, is told by those alone; servers of a large organization fill fifty lines of the log within hours. Only the beta
 * endpoint has sign-ins of service principals, and the SDK's models do not know their credentials: they are read as they
 * are.
 */
final class ApplicationSignInsReader implements PartReader<List<ServicePrincipalSignIn>> {

    private static final int NEWEST = 50;
    /** The most that Graph gives at once of any list. */
    private static final int PAGE = 999;
    /** The log takes five requests in ten seconds, of everybody who reads it. */
    private static final int PAGES = 3;

    private static final Comparator<ServicePrincipalSignIn> NEWEST_FIRST =
            Comparator.comparing(ServicePrincipalSignIn::created).reversed();

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
            Value pages = context.raw().read(GraphRequest.get("/beta/auditLogs/signIns?$top=" + PAGE
                    + "&$filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8).replace("+", "%20")),
                    PAGES, context.call()).body();
            all.addAll(telling(pages.at("/value").entries().map(ServicePrincipalSignIn::of)
                    .sorted(NEWEST_FIRST).toList()));
        }
        all.sort(NEWEST_FIRST);
        return PartValue.whole(all);
    }

    /** Those of one application that tell something, the newest first. */
    private static Set<ServicePrincipalSignIn> telling(List<ServicePrincipalSignIn> read) {
        Map<Thumbprint, ServicePrincipalSignIn> last = new LinkedHashMap<>();
        Map<Thumbprint, ServicePrincipalSignIn> first = new LinkedHashMap<>();
        read.forEach(one -> one.thumbprint().ifPresent(thumbprint -> {
            last.putIfAbsent(thumbprint, one);
            if (one.succeeded()) {
                first.put(thumbprint, one);
            }
        }));
        Map<String, ServicePrincipalSignIn> firstFrom = new LinkedHashMap<>();
        read.stream().filter(ServicePrincipalSignIn::succeeded).forEach(one -> firstFrom.put(one.ipAddress(), one));
        Set<ServicePrincipalSignIn> telling = new LinkedHashSet<>(read.subList(0, Math.min(NEWEST, read.size())));
        telling.addAll(last.values());
        telling.addAll(first.values());
        telling.addAll(firstFrom.values());
        return telling;
    }
}
