package io.isthmus.console.ui.internal.checks;

import java.util.List;

import io.isthmus.sdk.check.Finding;

/**
 * A group with the findings in it. Two are equal where they are the same group, so that what is expanded stays so.
 *
 * @param group    which group
 * @param findings worst first
 */
record GroupNode(FindingGroup group, List<Finding> findings) {

    @Override
    public boolean equals(Object other) {
        return other instanceof GroupNode node && node.group == group;
    }

    @Override
    public int hashCode() {
        return group.hashCode();
    }
}
