package io.isthmus.sdk.access;

import java.util.List;

import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.port.Reads;

/**
 * Drafts a Conditional Access policy from what a tenant looks like. Declared through the extension point
 * {@code io.isthmus.sdk.policyTemplates}. One instance is made for each draft; it needs a public constructor without
 * parameters. It never writes: the plan {@code policy.create} shows the draft and makes the policy in report-only.
 *
 * @since 1.0
 */
@FunctionalInterface
public interface PolicyTemplate {

    /**
     * Drafts the policy.
     *
     * @param context what it may look at and what the policy is asked for
     * @throws PlanRefusedException where there can be no such policy, with the reason and what to do
     * @throws io.isthmus.sdk.port.UnreadableException where a part that it cannot do without is not known
     * @throws io.isthmus.sdk.CancelledException       where a cancel was asked for
     */
    PolicyDraft make(TemplateContext context) throws PlanRefusedException;

    /**
     * Drafts the policy from what a plan looks at, without the plan's way to services.
     *
     * @param reads     what the plan looks at
     * @param locations see {@link TemplateContext#locations()}
     * @throws PlanRefusedException where there can be no such policy
     */
    default PolicyDraft make(Reads reads, List<String> locations) throws PlanRefusedException {
        return make(new DraftedSnapshot(reads, locations));
    }
}
