/** How the transport is made. */
package io.isthmus.http.internal;
