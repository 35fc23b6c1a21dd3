/** Connecting: the demo organization, a tenant, or what was collected on a server. */
package io.isthmus.console.ui.internal.connect;
