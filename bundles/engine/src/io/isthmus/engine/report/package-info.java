/** The formats that findings and plans are written in, and how they are written. */
package io.isthmus.engine.report;
