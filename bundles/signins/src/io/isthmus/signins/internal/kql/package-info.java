/** Asks a Log Analytics workspace: queries and filters as KQL. */
package io.isthmus.signins.internal.kql;
