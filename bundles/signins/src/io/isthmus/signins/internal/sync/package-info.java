/** Fetches sign-ins from a service's log: what is missing, at the pace that is allowed, so that a kill loses nothing. */
package io.isthmus.signins.internal.sync;
