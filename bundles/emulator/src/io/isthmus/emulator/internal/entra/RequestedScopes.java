package io.isthmus.emulator.internal.entra;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.isthmus.emulator.internal.Call;

/**
 * What a client asked for.
 *
 * @param resource the one service
 * @param granted  the permissions that the token holds
 * @param text     what was asked, word for word
 */
record RequestedScopes(Resource resource, List<String> granted, String text) {

    private static final Set<String> OPEN_ID = Set.of("openid", "profile", "offline_access", "email");
    private static final String DEFAULT = ".default";

    /** @throws EntraError where the scopes are for several services or for none that is known */
    static RequestedScopes parse(Call call, String text) {
        List<String> asked = Stream.of(text.split(" ")).filter(scope -> !scope.isEmpty() && !OPEN_ID.contains(scope))
                .toList();
        Resource resource = null;
        List<String> granted = new ArrayList<>();
        for (String scope : asked) {
            Resource own = Resource.ofScope(scope).orElseThrow(() -> EntraError.invalidRequest(500011,
                    "The resource principal named " + scope + " was not found in the tenant named Contoso."));
            if (resource != null && resource != own) {
                throw EntraError.invalidRequest(28000, "Provided value for the input parameter scope is not valid"
                        + " because it contains more than one resource. Scope " + text + " is not valid.");
            }
            resource = own;
            String name = scope.substring(scope.lastIndexOf('/') + 1);
            if (name.equals(DEFAULT)) {
                consented(call, own).forEach(granted::add);
            } else {
                granted.add(name);
            }
        }
        if (resource == null) {
            return new RequestedScopes(Resource.GRAPH, List.of("User.Read"), text);
        }
        return new RequestedScopes(resource, granted.stream().distinct().toList(), text);
    }

    private static Stream<String> consented(Call call, Resource resource) {
        return call.settings().at("/consentedScopes/" + resource.name()).entries()
                .flatMap(scope -> scope.text().stream());
    }
}
