/** The one JSON codec: snapshots, ledger, command line and host pipe. */
package io.isthmus.json;
