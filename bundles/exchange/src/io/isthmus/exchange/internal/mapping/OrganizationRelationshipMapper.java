package io.isthmus.exchange.internal.mapping;

import io.isthmus.sdk.model.OrganizationRelationship;

/** Get-OrganizationRelationship, on either side. */
public final class OrganizationRelationshipMapper implements Mapper<OrganizationRelationship> {

    @Override
    public OrganizationRelationship map(Fields object) throws MappingException {
        String name = object.required("Name");
        return new OrganizationRelationship(name, object.text("Identity").orElse(name), object.texts("DomainNames"),
                object.text("TargetApplicationUri"), object.text("TargetAutodiscoverEpr"),
                object.text("TargetSharingEpr"), object.text("TargetOwaURL"), object.flag("FreeBusyAccessEnabled"),
                object.textOrBlank("FreeBusyAccessLevel"), object.flag("MailTipsAccessEnabled"),
                object.flag("PhotosEnabled"), object.flag("ArchiveAccessEnabled"),
                object.flag("DeliveryReportEnabled"), object.flag("Enabled"));
    }
}
