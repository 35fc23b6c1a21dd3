/** The Trust Map, and the views of the dedicated hybrid application. */
package io.isthmus.hybridapp.ui;
