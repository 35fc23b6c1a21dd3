package io.isthmus.engine.right;

import io.isthmus.engine.snapshot.Session;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.change.Plan;

/**
 * Compares what the requests of a plan need with what whoever is signed in has: directory roles, through groups, for
 * one object alone or yet to be activated, and Exchange's management roles. It only reads, anew each time, since a role
 * can be activated meanwhile. Safe for use by many threads.
 *
 * @since 1.0
 */
@FunctionalInterface
public interface Rights {

    /**
     * Looks. What cannot be read stands in the answer with its reason and is never told as missing.
     *
     * @throws io.isthmus.sdk.CancelledException where the cancel was asked for
     */
    PlanRights examine(Plan plan, Session session, Cancel cancel);
}
