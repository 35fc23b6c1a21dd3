package io.isthmus.sdk.model;

import java.util.List;
import java.util.Optional;

/**
 * What Get-OrganizationRelationship shows, on either side: an organization that free/busy and more is shared with.
 *
 * @param name                    its name
 * @param identity                what Set-OrganizationRelationship takes
 * @param domainNames             the other organization's domains
 * @param targetApplicationUri    the other organization's federation
 * @param targetAutodiscoverEpr   where the other organization's Autodiscover answers, where it is set
 * @param targetSharingEpr        where the other organization's EWS answers, where it is set
 * @param targetOwaUrl            where its users find their mailbox, where it is set
 * @param freeBusyAccessEnabled   whether free/busy is shared
 * @param freeBusyAccessLevel     how much of it
 * @param mailTipsAccessEnabled   whether MailTips are shared
 * @param photosEnabled           whether photos are shared
 * @param archiveAccessEnabled    whether archives are reached
 * @param deliveryReportEnabled   whether messages are tracked
 * @param enabled                 whether it is used
 * @since 1.0
 */
public record OrganizationRelationship(String name, String identity, List<String> domainNames,
        Optional<String> targetApplicationUri, Optional<String> targetAutodiscoverEpr,
        Optional<String> targetSharingEpr, Optional<String> targetOwaUrl, boolean freeBusyAccessEnabled,
        String freeBusyAccessLevel, boolean mailTipsAccessEnabled, boolean photosEnabled,
        boolean archiveAccessEnabled, boolean deliveryReportEnabled, boolean enabled) {

    /** Copies the list. */
    public OrganizationRelationship {
        domainNames = List.copyOf(domainNames);
    }
}
