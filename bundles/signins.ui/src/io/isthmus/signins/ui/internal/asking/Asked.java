package io.isthmus.signins.ui.internal.asking;

import io.isthmus.signins.SignIns;
import io.isthmus.signins.query.AskedAt;
import io.isthmus.signins.query.Filter;

/**
 * What the parts of the view show: all of them the same sign-ins, as they were at the same time.
 *
 * @param signIns where they are
 * @param filter which they are
 * @param at     when and where it was asked
 */
public record Asked(SignIns signIns, Filter filter, AskedAt at) {
}
