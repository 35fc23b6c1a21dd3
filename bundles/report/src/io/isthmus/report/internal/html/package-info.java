/** Self-contained pages that read well on screen and on paper. */
package io.isthmus.report.internal.html;
