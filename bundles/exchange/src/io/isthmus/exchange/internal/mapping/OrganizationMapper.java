package io.isthmus.exchange.internal.mapping;

import io.isthmus.sdk.model.Organization;
import io.isthmus.sdk.model.OrganizationId;

/**
 * Get-OrganizationConfig on-premises. Its object is the organization container (msExchOrganizationContainer) itself, so
 * its Guid is the organization's.
 */
public final class OrganizationMapper implements Mapper<Organization> {

    @Override
    public Organization map(Fields object) throws MappingException {
        String forest = Forest.of(object)
                .orElseThrow(() -> new MappingException(Messages.bind(Messages.Missing, "DistinguishedName")));
        return new Organization(object.required("Name"), forest, object.optional("Guid", OrganizationId::of));
    }
}
