/** The dedicated Exchange hybrid application: its plans and rules. */
package io.isthmus.hybridapp;
