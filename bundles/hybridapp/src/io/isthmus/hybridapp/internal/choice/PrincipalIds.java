package io.isthmus.hybridapp.internal.choice;

import java.util.Optional;

import io.isthmus.sdk.model.ServicePrincipal;

/**
 * By which texts requests name the application's service principal: its real id where it exists, the placeholder that
 * the step which makes it fills where it does not.
 *
 * @param objectId names the service principal
 */
public record PrincipalIds(String objectId) {

    /** The id of the step that makes the service principal. */
    public static final String STEP = "servicePrincipal";
    /** What that step calls the id that it hands on. */
    public static final String OBJECT_ID = STEP + ".id";

    /** Of the one that is there, or is brought back. */
    public static PrincipalIds of(Optional<ServicePrincipal> present) {
        return new PrincipalIds(present.map(principal -> principal.id().text()).orElse("${" + OBJECT_ID + "}"));
    }

    /** How a request names the one service principal that an application has, whatever its object id is. */
    public static String key(String appId) {
        return "/v1.0/servicePrincipals(appId='" + appId + "')";
    }

    /** How requests name it. */
    public String path() {
        return "/v1.0/servicePrincipals/" + objectId;
    }
}
