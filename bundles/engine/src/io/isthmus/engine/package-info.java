/** Connections, snapshots, the check runner, the change engine, the ledger and the registries. */
package io.isthmus.engine;
