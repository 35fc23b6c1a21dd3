/** The Kusto query language, as far as a viewer of logs needs it; written from Microsoft's reference of the language. */
package io.isthmus.emulator.internal.kql;
