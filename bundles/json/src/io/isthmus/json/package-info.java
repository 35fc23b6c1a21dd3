/**
 * The one codec between the records of the SDK, plain {@linkplain io.isthmus.sdk.data.Value values} and JSON text: for
 * snapshots, plans, the ledger, the command line and the host's pipe. No type of a library shows in a signature.
 */
package io.isthmus.json;
