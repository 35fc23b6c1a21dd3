package io.isthmus.emulator.internal.entra;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.isthmus.sdk.data.Value;

/**
 * What a verified access token allows.
 *
 * @param claims all of it
 */
public record AccessToken(Value claims) {

    /** Whether an application speaks for itself, without a user. */
    public boolean applicationOnly() {
        return claims.at("/idtyp").text().filter("app"::equals).isPresent();
    }

    /** Who speaks: the object id of the user or of the service principal. */
    public String principal() {
        return claims.at("/oid").text().orElse("");
    }

    /** The client's application id. */
    public String clientId() {
        return claims.at("/appid").text().orElse("");
    }

    /** The delegated permissions. */
    public Set<String> scopes() {
        return Stream.of(claims.at("/scp").text().orElse("").split(" ")).filter(scope -> !scope.isEmpty())
                .collect(Collectors.toSet());
    }

    /** The application permissions. */
    public Set<String> applicationRoles() {
        return texts("/roles");
    }

    /** The template ids of the directory roles that were active when the token was issued. */
    public Set<String> directoryRoles() {
        return texts("/wids");
    }

    private Set<String> texts(String pointer) {
        return claims.at(pointer).entries().flatMap(entry -> entry.text().stream()).collect(Collectors.toSet());
    }
}
