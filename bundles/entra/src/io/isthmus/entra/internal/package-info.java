/** What the bundle offers to others: its declarative services. */
package io.isthmus.entra.internal;
