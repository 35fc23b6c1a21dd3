/** Asks the store: queries and filters as SQL of DuckDB. */
package io.isthmus.signins.internal.sql;
