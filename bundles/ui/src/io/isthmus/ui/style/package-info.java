/** Marks and tones: what state something has, told by shape, word and colour, in light and dark. */
package io.isthmus.ui.style;
