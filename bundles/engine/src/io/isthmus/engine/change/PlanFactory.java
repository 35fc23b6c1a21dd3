package io.isthmus.engine.change;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.isthmus.engine.snapshot.Session;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.PlanChoice;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Snapshot;

/**
 * Makes plans. Nothing is changed anywhere.
 *
 * @since 1.0
 */
public interface PlanFactory {

    /**
     * Makes a plan from a snapshot.
     *
     * @param planId     id of the kind of plan
     * @param connection which connection it is for
     * @param snapshot   what it is made from
     * @param pair       which organization with which tenant
     * @param parameters what the plan is asked for
     * @param session    answers live queries; empty where the snapshot is looked at offline
     * @param cancel     ends the work
     * @throws PlanRefusedException where no plan can be made: none of that id, a parameter is wrong or missing, a part
     *                              that it needs is not known, or the maker refuses; with what to do
     * @throws io.isthmus.sdk.CancelledException where the cancel was asked for
     */
    Plan make(String planId, Connection connection, Snapshot snapshot, HybridPair pair,
            Map<String, Value> parameters, Optional<Session> session, Cancel cancel) throws PlanRefusedException;

    /**
     * What a parameter of the type "choices" can be given.
     *
     * @param planId     id of the kind of plan
     * @param parameter  the name of the parameter
     * @param connection which connection it is for
     * @param snapshot   what the plan would be made from
     * @param pair       which organization with which tenant
     * @param session    answers live queries; empty where the snapshot is looked at offline
     * @param cancel     ends the work
     * @return in the order in which they are shown; none where the plan offers none
     * @throws PlanRefusedException where that cannot be told: there is no plan of that id, a part that it needs is not
     *                              known, or the maker refuses; with what to do
     * @throws io.isthmus.sdk.CancelledException where the cancel was asked for
     */
    List<PlanChoice> choices(String planId, String parameter, Connection connection, Snapshot snapshot, HybridPair pair,
            Optional<Session> session, Cancel cancel) throws PlanRefusedException;
}
