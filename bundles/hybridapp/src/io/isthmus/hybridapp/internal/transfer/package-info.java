/**
 * The transfer file, by which two people who look after one side each set up the dedicated application together: what it
 * holds, how it is read, and how it answers for the side that a console cannot look at; and what the script of a plan wrote
 * where no console reaches the servers.
 */
package io.isthmus.hybridapp.internal.transfer;
