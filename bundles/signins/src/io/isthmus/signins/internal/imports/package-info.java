/** From the files that admins have to records, one a line: nothing is believed of a file but what stands in it. */
package io.isthmus.signins.internal.imports;
