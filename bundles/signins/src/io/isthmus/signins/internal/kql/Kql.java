package io.isthmus.signins.internal.kql;

import java.util.Set;

import io.isthmus.signins.SignInColumn;

/**
 * A query for a workspace.
 *
 * @param text the query
 * @param lacking the columns that were asked for and that the table does not have; there they count as absent in every
 *        sign-in, which whoever reads the answer has to be told
 */
public record Kql(String text, Set<SignInColumn> lacking) {

    public Kql {
        lacking = Set.copyOf(lacking);
    }
}
