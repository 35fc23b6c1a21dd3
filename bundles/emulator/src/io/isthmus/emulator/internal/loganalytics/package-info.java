/** A Log Analytics workspace that the tenant's sign-ins are sent to. */
package io.isthmus.emulator.internal.loganalytics;
