package io.isthmus.sdk.text;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.model.Cloud;
import io.isthmus.sdk.model.CloudFeature;
import io.isthmus.sdk.model.CloudFeature.Support;
import io.isthmus.sdk.model.CloudNeed;

/**
 * What one of Microsoft's clouds does not support, or what no document tells of it.
 *
 * @since 1.0
 */
public final class CloudLimits {

    private CloudLimits() {
    }

    /** A sentence for each, with the document; none where everything is there. */
    public static List<String> of(Cloud cloud) {
        List<String> limits = new ArrayList<>(of(cloud, List.of(CloudNeed.values())));
        cloud.features().stream().filter(feature -> feature.support() != Support.YES)
                .map(CloudLimits::sentence).forEach(limits::add);
        return List.copyOf(limits);
    }

    /** A sentence for each need that a cloud does not meet. */
    public static List<String> of(Cloud cloud, List<CloudNeed> needs) {
        return needs.stream().filter(need -> !need.metBy(cloud)).map(need -> switch (need) {
            case GRAPH_ROUTING -> Messages.CloudLimits_graphRouting;
        }).toList();
    }

    private static String sentence(CloudFeature feature) {
        String what = switch (feature.feature()) {
            case SIGN_INS -> Messages.CloudLimits_signIns;
            case ACCESS_CONTROL -> Messages.CloudLimits_accessControl;
            case EXCHANGE_ADMINISTRATION -> Messages.CloudLimits_administration;
            case INITIAL_DOMAINS -> Messages.CloudLimits_initialDomains;
        };
        return NLS.bind(feature.support() == Support.NO ? Messages.CloudLimits_no : Messages.CloudLimits_notKnown,
                what, feature.source());
    }
}
