/**
 * What can be asked of sign-ins: the filter language, and the queries that the store and a workspace answer alike. All
 * types are immutable and can be used from any thread.
 */
package io.isthmus.signins.query;
