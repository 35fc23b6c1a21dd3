/**
 * What connecting to a tenant needs: which permissions and why, and the link that asks for consent. The adapter itself
 * is reached through the services {@link io.isthmus.sdk.port.TokenPort} and {@link io.isthmus.sdk.port.SourceFactory}.
 */
package io.isthmus.entra;
