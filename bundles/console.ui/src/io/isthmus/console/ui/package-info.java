/** Tenant Explorer, Checks, Plan, Ledger, Details, organization bar and the connect wizard. */
package io.isthmus.console.ui;
