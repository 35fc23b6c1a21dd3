package io.isthmus.sdk.change;

/**
 * Makes a plan from what both sides look like. Declared through the extension point {@code io.isthmus.sdk.plans}. One
 * instance is made for each plan; it needs a public constructor without parameters. It never writes.
 *
 * @since 1.0
 */
@FunctionalInterface
public interface PlanMaker {

    /**
     * Makes the plan. Steps that are done already are part of it: they are seen as done when it is applied.
     *
     * @throws PlanRefusedException where no plan can be made, with the reason and what to do
     * @throws io.isthmus.sdk.port.UnreadableException where a part that it cannot do without is not known
     * @throws io.isthmus.sdk.CancelledException where a cancel was asked for
     */
    PlanDraft make(PlanContext context) throws PlanRefusedException;
}
