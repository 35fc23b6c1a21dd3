/**
 * What a watch over an organization tells: what somebody changed outside Isthmus. Third parties explain changes by
 * contributing a {@link io.isthmus.sdk.watch.DriftRule}.
 */
package io.isthmus.sdk.watch;
