package io.isthmus.sdk.change;

import java.util.List;

/**
 * A plan maker that knows what its parameters of the type "choices" can be given. The window shows them with a box each.
 * An instance made to tell the choices makes no plan.
 *
 * @since 1.0
 */
public interface PlanChoices extends PlanMaker {

    /**
     * What can be chosen as both sides are now. It never writes.
     *
     * @param parameter the name of the parameter
     * @param context   what the plan would be made from; its parameters are not given yet
     * @return in the order in which they are shown; empty where there is nothing to choose
     * @throws PlanRefusedException where that cannot be told, with the reason and what to do
     * @throws io.isthmus.sdk.port.UnreadableException where a part that it cannot do without is not known
     * @throws io.isthmus.sdk.CancelledException where a cancel was asked for
     */
    List<PlanChoice> choices(String parameter, PlanContext context) throws PlanRefusedException;
}
