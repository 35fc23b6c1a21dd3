/** The ledger's file, its head and how both are verified. */
package io.isthmus.engine.internal.ledger;
