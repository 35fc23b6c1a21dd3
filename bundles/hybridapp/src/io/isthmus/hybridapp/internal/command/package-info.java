/** Commands of the command line. */
package io.isthmus.hybridapp.internal.command;
