/** Facts that change with time, each with its source. They come from the data pack, not from code. */
package io.isthmus.sdk.facts;
