/** Documents that views write: where to, and the work of it. */
package io.isthmus.ui.file;
