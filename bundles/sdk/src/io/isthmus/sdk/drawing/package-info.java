/** What drawings have in common, whatever they show: the text of an SVG document. */
package io.isthmus.sdk.drawing;
