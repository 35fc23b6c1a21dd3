/** How the Trust Map is made from a snapshot: a file for each sort of lines. */
package io.isthmus.hybridapp.internal.map;
