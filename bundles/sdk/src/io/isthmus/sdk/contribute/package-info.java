/** How a plug-in adds kinds of objects to snapshots: the extension point {@code snapshotContributors}. */
package io.isthmus.sdk.contribute;
