/** Times, ids and words as a person reads them; without a widget. */
package io.isthmus.ui.text;
