/** Findings as documents, and in one sentence. */
package io.isthmus.report.internal.findings;
