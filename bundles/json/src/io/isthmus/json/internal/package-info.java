/** Parser, writer and the mapping of records. */
package io.isthmus.json.internal;
