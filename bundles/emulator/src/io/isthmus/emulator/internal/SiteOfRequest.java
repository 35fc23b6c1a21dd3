package io.isthmus.emulator.internal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import io.isthmus.emulator.internal.entra.Tokens;
import io.isthmus.emulator.internal.http.Request;
import io.isthmus.emulator.internal.state.Directory;
import io.isthmus.emulator.internal.state.Site;
import io.isthmus.emulator.internal.state.View;
import io.isthmus.sdk.data.Value;

/**
 * Which tenant a request is about. All tenants are served at the same addresses: sign-in and Exchange Online name the
 * tenant there, Autodiscover a domain, and for Microsoft Graph and Log Analytics the token
 * says it.
 */
final class SiteOfRequest {

    private SiteOfRequest() {
    }

    /** The site whose tenant is named, with the first organization; the first site where nothing names another. */
    static Site of(Request request, Value settings, View whole) {
        Optional<String> name = switch (request.protocol()) {
            case ENTRA -> segment(request, 1);
            case ONLINE -> segment(request, 3);
            case GRAPH, LOG_ANALYTICS -> Tokens.tenantOf(request);
            case AUTODISCOVER -> segment(request, 4).map(mailbox -> mailbox.substring(mailbox.indexOf('@') + 1));
            case SHELL, CONTROL -> Optional.empty();
        };
        return name.flatMap(named -> Site.tenants(settings).stream().map(tenant -> new Site(tenant, ""))
                .filter(site -> means(named, site, settings, whole)).findFirst()).orElse(Site.FIRST);
    }

    private static boolean means(String name, Site site, Value settings, View whole) {
        return site.settings(settings).at("/tenantId").text().filter(name::equalsIgnoreCase).isPresent()
                || site.of(whole).findBy(Directory.DOMAINS, "id", name).isPresent();
    }

    /** A segment of the path, the first one being 1. */
    private static Optional<String> segment(Request request, int number) {
        String[] segments = URLDecoder.decode(request.path(), StandardCharsets.UTF_8).split("/");
        return segments.length > number ? Optional.of(segments[number]) : Optional.empty();
    }
}
