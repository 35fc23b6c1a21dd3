/** What both sides looked like at one time, each part with whether it could be read. */
package io.isthmus.sdk.snapshot;
