/** Plans as documents: a script to run by hand, a change request to sign. */
package io.isthmus.report.internal.plan;
