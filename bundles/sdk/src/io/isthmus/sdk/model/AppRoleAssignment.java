package io.isthmus.sdk.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * That a service principal has an application permission of another: admin consent.
 *
 * @param id          names the assignment; not a GUID
 * @param principalId who has it
 * @param resourceId  whose permission it is: the object id of the resource's service principal
 * @param appRoleId   which permission
 * @param created     when it was given
 * @since 1.0
 */
public record AppRoleAssignment(String id, ObjectId principalId, ObjectId resourceId, UUID appRoleId,
        Optional<Instant> created) {
}
