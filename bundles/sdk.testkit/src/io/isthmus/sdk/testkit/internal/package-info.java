/** How a plug-in is read and run to hold it to its contract. */
package io.isthmus.sdk.testkit.internal;
